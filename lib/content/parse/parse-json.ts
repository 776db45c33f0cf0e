import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { LineCounter } from 'yaml';
import type { Position } from '../problem';
import { describeUnusableKey } from './describe-unusable-key';
import type { LocatedValue, Syntax } from './parse-value';

const fix = 'put names and texts in double quotes, a comma between entries, none after the last';

/** What was expected, by the parser's error code. */
const expectations: Record<string, string> = {
  CloseBraceExpected: 'expected a comma or }',
  CloseBracketExpected: 'expected a comma or ]',
  ColonExpected: 'expected a colon after the name',
  CommaExpected: 'expected a comma',
  EndOfFileExpected: 'expected nothing after the last }',
  InvalidCharacter: 'expected \\t or \\n for a tab or a line break within quotes',
  InvalidCommentToken: 'expected no comment',
  InvalidEscapeCharacter: 'expected \\" \\\\ \\n or \\u0000 after a backslash',
  InvalidSymbol: 'expected a name or a text in double quotes',
  InvalidUnicode: 'expected four digits after \\u',
  PropertyNameExpected: 'expected a name in double quotes',
  UnexpectedEndOfString: 'expected a double quote at the end of the text',
  ValueExpected: 'expected a text in double quotes',
};

/**
 * Parses JSON. Reports only the first syntax error: after it, everything looks wrong.
 *
 * @returns with duplicate names both the value, in which the last one counts, and the problems
 */
export function parseJson(file: string, text: string): Syntax {
  const positionAt = createPositioner(text);
  const refuse = (offset: number, headline: string, advice = fix) => ({
    problems: [{ file, ...positionAt(offset), headline, fix: advice }],
  });
  try {
    const errors: ParseError[] = [];
    const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
    const [error] = errors;
    if (!root || error) return refuse(error?.offset ?? 0, describeError(text, error));
    const names = findUnusableNames(root);
    const problems = names.map(({ name, first }) => ({
      file,
      ...positionAt(name.offset),
      ...describeUnusableKey(name.value, first && positionAt(first.offset).line),
    }));
    if (names.some(({ first }) => !first)) return { problems };
    const findOffset = createFinder(root);
    const located: LocatedValue = {
      value: getNodeValue(root),
      locate: (path, part) => positionAt(findOffset(path, part)),
    };
    return problems.length > 0 ? { located, problems } : { located };
  } catch (error) {
    if (error instanceof RangeError)
      return refuse(0, 'JSON cannot be read: it is nested too deep', 'flatten it');
    throw error;
  }
}

function describeError(text: string, error: ParseError | undefined): string {
  if (!error) return 'JSON cannot be read: expected {, received the end of the file';
  const expected = expectations[printParseErrorCode(error.error)] ?? 'expected JSON';
  const received = text.slice(error.offset, error.offset + error.length);
  return `JSON cannot be read: ${expected}, received ${received || 'the end of the file'}`;
}

function createPositioner(text: string): (offset: number) => Position {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1);
  return (offset) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
}

type Name = { name: Node; first?: Node };

/** Duplicate names, with their first use, and `__proto__`, which is special in JavaScript. */
function findUnusableNames(root: Node): Name[] {
  const found: Name[] = [];
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    const seen = new Map<unknown, Node>();
    for (const child of node.children ?? []) {
      open.push(child);
      const name = child.type === 'property' ? child.children?.[0] : undefined;
      if (!name) continue;
      const first = seen.get(name.value);
      seen.set(name.value, first ?? name);
      if (first || name.value === '__proto__') found.push({ name, first });
    }
  }
  return found;
}

/** Finds the offset of the deepest existing part of a path: of its value, or of its name when the path goes further. */
function createFinder(root: Node): (path: readonly PropertyKey[], part?: 'key' | 'value') => number {
  // findNodeAtLocation walks every name at each call: quadratic time for thousands of problems.
  const indexes = new Map<Node, Map<PropertyKey, Node>>();
  const childAt = (node: Node, key: PropertyKey) => {
    const index = indexes.get(node) ?? new Map(node.children?.map((child, at) => [keyOf(child, at), child]));
    indexes.set(node, index);
    return index.get(key);
  };
  return (path, part = 'value') => {
    let node = root;
    let offset = root.offset;
    for (const key of path) {
      const child = childAt(node, key);
      if (!child) return offset;
      offset = child.offset;
      node = child.type === 'property' ? (child.children?.[1] ?? child) : child;
    }
    return part === 'value' ? node.offset : offset;
  };
}

function keyOf(child: Node, index: number): PropertyKey {
  return child.type === 'property' ? child.children?.[0]?.value : index;
}
