import { defaultLocale, type Locale, localeList, otherLocales } from '@/lib/i18n/locales';
import type { ReferenceKind } from '../define-component';
import type { Outline } from '../markup/extract-outline';
import { fileStart, type Position, type Problem } from '../problem';
import { listElementReferences } from './list-element-references';
import type { CheckedArticle } from './parse-article-texts';

/** Reports headings, sources, tables and charts that one language of an article has and another does not. */
export function checkTwinsMatch(article: CheckedArticle): Problem[] {
  const pairs = localeList.flatMap((locale) => otherLocales(locale).map((other) => [locale, other] as const));
  return [
    ...pairs.flatMap(([locale, other]) => checkPair(article, locale, other)),
    ...localeList
      .filter((locale) => locale !== defaultLocale)
      .flatMap((locale) => checkOrder(article, locale)),
  ];
}

/** Reports what one language has and the other does not. */
function checkPair({ folder, outlines }: CheckedArticle, locale: Locale, other: Locale): Problem[] {
  const own = outlines[locale];
  const twin = outlines[other];
  if (!own || !twin) return [];
  return listComparables(own).flatMap(({ kind, items }) => {
    const twinIds = new Set(
      listComparables(twin)
        .find((compared) => compared.kind === kind)
        ?.items.map(({ id }) => id),
    );
    const missing = items.filter(({ id }) => !twinIds.has(id) && !twin.possibleIds?.has(id));
    const first = missing.filter(({ id }, index) => missing.findIndex((item) => item.id === id) === index);
    return first.map(({ id, position }) => ({
      file: `${folder.path}/${locale}.mdx`,
      ...position,
      headline: `the ${kind} "${id}" is not in ${other}.mdx`,
      fix: `add it to ${other}.mdx, or remove it here`,
    }));
  });
}

type Comparable = { kind: string; items: { id: string; position: Position }[] };

function listComparables(outline: Outline): Comparable[] {
  const listIds = (wanted: ReferenceKind) =>
    listElementReferences(outline.elements).flatMap(({ kind, id, element }) =>
      kind === wanted && id ? [{ id, position: element.position }] : [],
    );
  const headings = outline.headings.flatMap(({ id, position }) => (id ? [{ id, position }] : []));
  return [
    { kind: 'heading id', items: headings },
    { kind: 'cited source', items: listIds('source') },
    { kind: 'table', items: listIds('table') },
    { kind: 'chart', items: listIds('chart') },
  ];
}

/** Reports the first heading whose order or level differs from the default language. */
function checkOrder({ folder, outlines }: CheckedArticle, locale: Locale): Problem[] {
  const [reference, own] = [outlines[defaultLocale], outlines[locale]];
  if (!reference || !own || reference.possibleIds || own.possibleIds) return [];
  const [expected, received] = [reference, own].map(({ headings }) =>
    headings.map(({ id, depth }) => `${'#'.repeat(depth)} ${id}`),
  );
  const ids = (outline: Outline) =>
    outline.headings
      .map(({ id }) => id)
      .sort()
      .join();
  const index = received?.findIndex((heading, at) => heading !== expected?.[at]) ?? -1;
  if (index < 0 || ids(reference) !== ids(own)) return [];
  return [
    {
      file: `${folder.path}/${locale}.mdx`,
      ...(own.headings[index]?.position ?? fileStart),
      headline: `the headings differ from ${defaultLocale}.mdx in order or level: expected "${expected?.[index]}", received "${received?.[index]}"`,
      fix: 'put them in the same order on the same levels',
    },
  ];
}
