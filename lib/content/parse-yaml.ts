import { isAlias, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Position, Problem } from './problem';

/** A parsed YAML value that can still say where each of its parts stands. */
export type YamlValue = {
  value: unknown;
  /** Position of the value at a path, or of the nearest part that exists. */
  locate: (path: readonly PropertyKey[]) => Position;
};

/**
 * Parses one YAML document. Aliases are refused: no content needs them, and a few of them can stand for gigabytes.
 *
 * @param offset  lines above the document in its file (frontmatter starts at line 2)
 */
export function parseYaml(
  file: string,
  text: string,
  offset = 0,
): { yaml: YamlValue } | { problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const positionAt = (index: number): Position => {
    const { line, col } = lines.linePos(index);
    return { line: Math.max(1, line) + offset, column: Math.max(1, col) };
  };
  const problems: Problem[] = [...document.errors, ...document.warnings].map((error) => ({
    file,
    ...positionAt(error.pos[0]),
    headline: `YAML cannot be read: ${error.message.split('\n')[0]}`,
    fix: 'check the indentation, and put quotes around a value that holds ": ", " #", "{" or "%" at its start',
  }));
  visit(document, {
    Alias(_, node) {
      problems.push({
        file,
        ...positionAt(node.range?.[0] ?? 0),
        headline: `YAML alias "*${node.source}" is not allowed`,
        fix: 'write the value out where it is needed',
      });
    },
  });
  if (problems.length > 0) return { problems };
  const locate = (path: readonly PropertyKey[]) => positionAt(findOffset(document.contents, path));
  return { yaml: { value: document.toJS(), locate } };
}

/** Offset of the deepest node on the path; a key's own place where its value is missing. */
function findOffset(root: unknown, path: readonly PropertyKey[]): number {
  let node = root;
  let offset = offsetOf(root);
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (!pair) break;
      node = pair.value;
      offset = offsetOf(pair.key);
    } else if (typeof node === 'object' && node !== null && 'items' in node && Array.isArray(node.items)) {
      node = node.items[Number(key)];
      if (node === undefined) break;
      offset = offsetOf(node);
    } else {
      break;
    }
  }
  return offset;
}

function offsetOf(node: unknown): number {
  if (isAlias(node) || (typeof node === 'object' && node !== null && 'range' in node)) {
    return (node as { range?: [number, number, number] | null }).range?.[0] ?? 0;
  }
  return 0;
}
