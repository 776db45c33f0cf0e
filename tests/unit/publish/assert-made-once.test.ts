import { expect, test } from 'vitest';
import { assertMadeOnce } from '@/lib/publish/assert-made-once';

/** A prerendered page as the adapter of Next.js 16.4 gets it. */
const page = (route: string, revalidate: number | false = false, open?: false | null) => ({
  pathname: route,
  route,
  fallback: { filePath: 'a.html', initialRevalidate: revalidate, postponedState: undefined },
  parentFallbackMode: open,
});

test('pages that are made once pass, with parameters and without', () => {
  expect(
    assertMadeOnce({
      prerenders: [page('/ads.txt'), page('/[locale]/glossary', false, false), page('/[locale]')],
    }),
  ).toBeUndefined();
});

test('pages that Next.js would render again are refused, each route once, with the reason', () => {
  const prerenders = [
    page('/[locale]/glossary', 60, false),
    page('/[locale]/glossary', 60, false),
    page('/ads.txt', 3600),
    page('/og/[...file]', false, null),
  ];
  expect(() => assertMadeOnce({ prerenders })).toThrow(
    new RegExp(
      [
        'made once, by the build, but Next.js would make these again',
        '  /\\[locale\\]/glossary: it is rendered again after 60 seconds',
        '  /ads.txt: it is rendered again after 3600 seconds',
        '  /og/\\[...file\\]: addresses that generateStaticParams does not list are rendered when they are asked for, and kept',
        'Fix: remove `revalidate`',
      ].join('\n'),
    ),
  );
});
