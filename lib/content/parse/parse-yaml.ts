import {
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Position, Problem } from '../problem';
import { describeUnusableKey } from './describe-unusable-key';
import { describeYamlError } from './describe-yaml-error';
import { findCutText } from './find-cut-text';
import type { LocatedValue, Syntax } from './parse-value';

/** Most errors of a document that are told one by one: more have one cause. */
const maxErrors = 3;

/**
 * Parses one YAML document. Refuses aliases: content needs none, and a few of them can expand to gigabytes.
 *
 * @param offset  number of lines above the document in its file: 1 for frontmatter
 * @returns       with duplicate keys and texts that are cut off both the value and the problems; the last key counts
 */
export function parseYaml(file: string, text: string, offset = 0): Syntax {
  const lines = new LineCounter();
  const positionAt = (index: number): Position => {
    const { line, col } = lines.linePos(index);
    return { line: Math.max(1, line) + offset, column: Math.max(1, col) };
  };
  try {
    // The parser's own search for duplicate keys takes quadratic time.
    const options = { lineCounter: lines, prettyErrors: false, stringKeys: true, uniqueKeys: false };
    const document = parseDocument(text, options);
    const tooDeep = document.errors.find(({ message }) => message.includes('call stack'));
    if (tooDeep) return { problems: [nestingProblem(file, positionAt(tooDeep.pos[0]))] };
    const problems: Problem[] = [];
    const errors = [...document.errors, ...document.warnings];
    // One quotation mark that is missing makes an error of every line after it.
    for (const error of errors.slice(0, errors.length > maxErrors ? 1 : maxErrors)) {
      const issues =
        errors.length > maxErrors ? [`${errors.length - 1} more errors follow from it`] : undefined;
      const { at = error.pos[0], ...words } = describeYamlError(error, text);
      problems.push({ file, ...positionAt(at), ...words, issues });
    }
    /** With these the value can be used. */
    const faults: Problem[] = [];
    if (text.startsWith('%')) {
      // %YAML 1.1 would turn "no" into false and merge maps.
      const headline = 'YAML directives are not allowed';
      problems.push({ file, ...positionAt(0), headline, fix: 'remove the lines that begin with %' });
    }
    const aliases: { offset: number; source: string }[] = [];
    const properties: { offset: number; source: string }[] = [];
    /** An anchor or a tag takes the first word of a text, which is hardly ever meant. */
    const noteProperties = (node: Scalar | YAMLMap | YAMLSeq) => {
      if (node.anchor === undefined && node.tag === undefined) return;
      // The range of a node begins behind them.
      const offset = text.lastIndexOf(node.anchor === undefined ? '!' : '&', offsetOf(node));
      const from = node.anchor === undefined ? text.lastIndexOf(' ', offset) + 1 : offset;
      properties.push({ offset: from, source: text.slice(from).split(/\s/, 1)[0] ?? '' });
    };
    visit(document, {
      Alias(_, node) {
        aliases.push({ offset: offsetOf(node), source: node.source });
      },
      Scalar(_, node, path) {
        noteProperties(node);
        const cut = findCutText(node, text, path);
        if (cut) faults.push({ file, ...positionAt(cut.offset), headline: cut.headline, fix: cut.fix });
      },
      Seq(_, node) {
        noteProperties(node);
      },
      Map(_, node) {
        noteProperties(node);
        for (const { key, first } of unusableKeys(node)) {
          const firstLine = first && positionAt(offsetOf(first)).line;
          const words = describeUnusableKey(key.value, firstLine);
          (first ? faults : problems).push({ file, ...positionAt(offsetOf(key)), ...words });
        }
      },
    });
    for (const { offset, source } of aliases.slice(0, aliases.length > maxErrors ? 1 : maxErrors)) {
      const headline = `YAML alias "*${source}" is not allowed`;
      const issues = aliases.length > maxErrors ? [`${aliases.length - 1} more aliases follow`] : undefined;
      problems.push({ file, ...positionAt(offset), headline, issues, fix: 'write the value itself' });
    }
    // An anchor is there for its aliases, which are told.
    for (const { offset, source } of aliases.length > 0 ? [] : properties.slice(0, maxErrors)) {
      const headline = `the text is cut off: "${source}" at its beginning has a meaning of its own in YAML`;
      problems.push({ file, ...positionAt(offset), headline, fix: 'put quotes around the text: "…"' });
    }
    if (problems.length > 0) return { problems: [...problems, ...faults] };
    const findOffset = createFinder(document.contents);
    const located: LocatedValue = {
      value: document.toJS(),
      locate: (path, part) => positionAt(findOffset(path, part)),
    };
    return faults.length > 0 ? { located, problems: faults } : { located };
  } catch (error) {
    if (error instanceof RangeError) return { problems: [nestingProblem(file, positionAt(0))] };
    throw error;
  }
}

function nestingProblem(file: string, position: Position): Problem {
  return { file, ...position, headline: 'YAML cannot be read: it is nested too deep', fix: 'flatten it' };
}

/** Duplicate keys, with their first use, and `__proto__`, which is special in JavaScript. */
function unusableKeys(map: YAMLMap): { key: Scalar; first?: Scalar }[] {
  const seen = new Map<unknown, Scalar>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const first = seen.get(key.value);
    seen.set(key.value, first ?? key);
    return first || key.value === '__proto__' ? [{ key, first }] : [];
  });
}

/**
 * Finds the offset of the deepest existing node of a path; of its key when the value is missing or starts on a later
 * line.
 */
function createFinder(root: unknown): (path: readonly PropertyKey[], part?: 'key' | 'value') => number {
  // getIn walks every key at each call, and tells no place of a key: quadratic time for thousands of problems.
  const pairsOf = new Map<YAMLMap, Map<unknown, Pair>>();
  const pairAt = (map: YAMLMap, key: PropertyKey) => {
    const pairs =
      pairsOf.get(map) ?? new Map(map.items.map((pair) => [isScalar(pair.key) && pair.key.value, pair]));
    pairsOf.set(map, pairs);
    return pairs.get(key);
  };
  return (path, part = 'value') => {
    let node = root;
    let offset = offsetOf(root);
    for (const key of path) {
      const pair = isMap(node) ? pairAt(node, key) : undefined;
      node = pair ? pair.value : isSeq(node) ? node.items[Number(key)] : undefined;
      if (node === undefined && !pair) return offset;
      offset = offsetOf(pair ? pair.key : node);
    }
    return part === 'value' && isBesideKey(node) ? offsetOf(node) : offset;
  };
}

/** True for a value on the line of its key: neither missing nor a block. */
function isBesideKey(node: unknown): boolean {
  return isScalar(node) ? node.value !== null : isCollection(node) && node.flow === true;
}

function offsetOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
