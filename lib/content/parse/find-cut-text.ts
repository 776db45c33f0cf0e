import { isPair, isScalar, Scalar } from 'yaml';
import { isLocale } from '@/lib/i18n/locales';

/** Names of fields that hold sentences: what stands behind them is hardly ever meant as a comment. */
const sentences = ['title', 'description'];

/**
 * Finds a text that YAML cuts off at " #": it takes the rest of the line as a comment. A comment that is meant as one begins with
 * "# ", and does not follow a sentence without quotes.
 *
 * @param text  of the document
 * @param path  the nodes above
 */
export function findCutText(
  node: Scalar,
  text: string,
  path: readonly unknown[],
): { offset: number; headline: string; fix: string } | undefined {
  if (node.type !== Scalar.PLAIN || typeof node.value !== 'string' || !node.range) return undefined;
  const [start, end] = node.range;
  const lineEnd = text.indexOf('\n', end);
  const rest = text.slice(end, lineEnd < 0 ? undefined : lineEnd);
  const [, space = '', comment = ''] = /^([ \t]+)(#.*)$/.exec(rest) ?? [];
  if (!comment) return undefined;
  const pair = path.at(-1);
  const key = isPair(pair) && pair.value === node && isScalar(pair.key) ? String(pair.key.value) : '';
  if (/^#(?:\s|$)/.test(comment) && !sentences.includes(key) && !isLocale(key)) return undefined;
  const written = text.slice(start, end);
  return {
    offset: end + space.length,
    headline: `the text is cut off: expected all of the line, received ${JSON.stringify(node.value)}, because " #" begins a comment`,
    fix: `put quotes around it: ${JSON.stringify(`${written}${space}${comment}`.trim())}`,
  };
}
