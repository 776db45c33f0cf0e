import { isScalar, parseDocument, visit } from 'yaml';
import { escapePattern } from '@/lib/content/escape-pattern';
import { findExceededLimit } from '@/lib/content/parse/input-limits';
import { localeList } from '@/lib/i18n/locales';

/** Fields of data that hold slugs of articles, or addresses that begin with one: `marketplaces#fees`. */
const slugFields = new Set(['article', 'readAlso', 'to']);

/** Names an article by its new slug wherever a file refers to it: in links, components and fields. Nothing else changes. */
export function replaceSlug(path: string, text: string, from: string, to: string): string {
  if (!text.includes(from) || findExceededLimit(path, text)) return text;
  const old = escapePattern(from);
  const links = new RegExp(`(?<![\\w/.-])(/(?:${localeList.join('|')})/)${old}(?![\\w-])`, 'g');
  const linked = text.replace(links, `$1${to}`);
  if (path.endsWith('.mdx'))
    return linked.replace(new RegExp(`(<ReadAlso\\b[^>]*?\\bslug=)(["'])${old}\\2`, 'g'), `$1$2${to}$2`);
  return path.endsWith('.yaml') ? replaceInFields(linked, from, to) : linked;
}

function replaceInFields(text: string, from: string, to: string): string {
  const document = parseDocument(text);
  if (document.errors.length > 0) return text;
  const places: [number, number][] = [];
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || !slugFields.has(String(key.value))) return;
      visit(value as Parameters<typeof visit>[0], {
        Scalar(kind, { value: slug, range }) {
          const isNamed = typeof slug === 'string' && /^[\w-]+/.exec(slug)?.[0] === from;
          if (kind !== 'key' && isNamed && range) places.push([range[0], range[1]]);
        },
      });
    },
  });
  const unique = new Map(places.map((place) => [place[0], place]));
  return [...unique.values()]
    .sort(([a], [b]) => b - a)
    .reduce(
      (now, [start, end]) => now.slice(0, start) + now.slice(start, end).replace(from, to) + now.slice(end),
      text,
    );
}
