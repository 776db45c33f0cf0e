import { localeList, otherLocale } from '@/lib/i18n/locales';
import type { ReferenceKind } from '../define-component';
import type { Outline } from '../markup/extract-outline';
import { referencesOf } from '../markup/list-references';
import { type Position, type Problem, start } from '../problem';
import type { CheckedArticle } from './parse-article-texts';

/** Reports what the text in one language of an article has and the other lacks: a heading, a source, a table. */
export function checkTwins(article: CheckedArticle): Problem[] {
  const problems: Problem[] = [];
  const { folder, outlines } = article;
  for (const locale of localeList) {
    const own = outlines[locale];
    const twin = outlines[otherLocale(locale)];
    if (!own || !twin) continue;
    const file = `${folder.path}/${locale}.mdx`;
    const twinName = `${otherLocale(locale)}.mdx`;
    for (const { kind, items } of comparable(own)) {
      const twinIds = new Set(
        comparable(twin)
          .find((other) => other.kind === kind)
          ?.items.map(({ id }) => id),
      );
      const reported = new Set<string>();
      for (const { id, position } of items) {
        if (twinIds.has(id) || twin.possibleIds?.has(id) || reported.has(id)) continue;
        reported.add(id);
        problems.push({
          file,
          ...position,
          headline: `the ${kind} "${id}" is not in ${twinName}`,
          fix: `add it to ${twinName}, or remove it here`,
        });
      }
    }
  }
  return [...problems, ...checkHeadingOrder(article)];
}

type Comparable = { kind: string; items: { id: string; position: Position }[] };

function comparable(outline: Outline): Comparable[] {
  const named = (wanted: ReferenceKind) =>
    outline.elements.flatMap((element) =>
      referencesOf(element).flatMap(({ kind, id }) =>
        kind === wanted && id ? [{ id, position: element.position }] : [],
      ),
    );
  const headings = outline.headings.flatMap(({ id, position }) => (id ? [{ id, position }] : []));
  return [
    { kind: 'heading id', items: headings },
    { kind: 'cited source', items: named('source') },
    { kind: 'table', items: named('table') },
  ];
}

/** The same headings in another order or on another level: the first one that differs. */
function checkHeadingOrder({ folder, outlines: { bn, en } }: CheckedArticle): Problem[] {
  if (!bn || !en || bn.possibleIds || en.possibleIds) return [];
  const own = en.headings.map(({ id, depth }) => `${'#'.repeat(depth)} ${id}`);
  const twin = bn.headings.map(({ id, depth }) => `${'#'.repeat(depth)} ${id}`);
  const ids = (outline: Outline) =>
    outline.headings
      .map(({ id }) => id)
      .sort()
      .join();
  const index = own.findIndex((heading, at) => heading !== twin[at]);
  if (index < 0 || ids(bn) !== ids(en)) return [];
  return [
    {
      file: `${folder.path}/en.mdx`,
      ...(en.headings[index]?.position ?? start),
      headline: `the headings differ from bn.mdx in order or level: expected "${twin[index]}", received "${own[index]}"`,
      fix: 'put them in the same order on the same levels',
    },
  ];
}
