import { isMap, isNode, type Pair, parseDocument, Scalar, stringify, type YAMLMap } from 'yaml';
import { findExceededLimit } from '@/lib/content/parse/input-limits';
import { parseYaml } from '@/lib/content/parse/parse-yaml';
import { FileRefusal } from './file-refusal';

/** A field of `article.yaml` to be set; undefined takes it out. */
export type FactEdits = Record<string, string | boolean | string[] | undefined>;

/**
 * Sets fields of a YAML file of fields. Only their lines change: comments, order and the way that others are written stay. New fields stand
 * at the end.
 *
 * @throws {FileRefusal} `broken` when the file cannot be read as fields
 */
export function editFacts(path: string, text: string, edits: FactEdits): string {
  const had = readFields(path, text);
  const edited = Object.entries(edits).reduce((now, [key, value]) => editField(path, now, key, value), text);
  const has = readFields(path, edited);
  for (const [key, value] of Object.entries(edits)) {
    if (value === undefined) delete had[key];
    else had[key] = value;
  }
  if (JSON.stringify(sorted(had)) !== JSON.stringify(sorted(has))) throw new FileRefusal('broken', path);
  return edited;
}

/** The fields of such a file. @throws {FileRefusal} `broken` */
export function readFields(path: string, text: string): Record<string, unknown> {
  // What the check would not parse overflows the parser.
  const value = findExceededLimit(path, text) ? undefined : parseYaml(path, text).located?.value;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new FileRefusal('broken', path);
  return { ...value };
}

function readMap(path: string, text: string) {
  const document = parseDocument(text);
  if (document.errors.length > 0 || !isMap(document.contents) || document.contents.flow)
    throw new FileRefusal('broken', path);
  return document;
}

function sorted(fields: Record<string, unknown>) {
  return Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
}

function editField(path: string, text: string, key: string, value: FactEdits[string]): string {
  const pair = (readMap(path, text).contents as YAMLMap<Scalar>).items.find(
    ({ key: name }) => name.value === key,
  );
  if (!pair) return value === undefined ? text : `${withLineEnd(text)}${line(key, value)}`;
  const start = pair.key.range?.[0] ?? 0;
  if (value === undefined) return text.slice(0, start) + text.slice(endOfPair(text, pair));
  const shown = stringify(value, { lineWidth: 0, collectionStyle: 'flow' }).trimEnd();
  const node = isNode(pair.value) ? pair.value : undefined;
  const [from, to] = node?.range ?? [];
  // A value in one line keeps the comment after it.
  if (from !== undefined && to !== undefined && from < to && !text.slice(from, to).includes('\n'))
    return text.slice(0, from) + shown + text.slice(to);
  return text.slice(0, start) + line(key, value) + text.slice(endOfPair(text, pair));
}

/** Where the line after a field begins. Comments that stand on lines of their own after it are not part of it. */
function endOfPair(text: string, { key, value }: Pair<Scalar, unknown>): number {
  const node = isNode(value) ? value : key;
  const last =
    node instanceof Scalar || value === null ? (node.range?.[1] ?? 0) : lastOf(text, node.range?.[1] ?? 0);
  const end = text.indexOf('\n', Math.max(last, key.range?.[1] ?? 0));
  return end < 0 ? text.length : end + 1;
}

/** The last sign of a collection: its range goes on to the next field. */
function lastOf(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(text[at - 1] ?? '')) at -= 1;
  return at;
}

function line(key: string, value: FactEdits[string]): string {
  return Array.isArray(value)
    ? `${key}:\n${value.map((item) => `  - ${stringify(item).trimEnd()}\n`).join('')}`
    : `${key}: ${stringify(value, { lineWidth: 0 }).trimEnd()}\n`;
}

function withLineEnd(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
