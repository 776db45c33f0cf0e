import type { BuildContext } from './list-pages';

type Outputs = {
  prerenders: Pick<
    BuildContext['outputs']['prerenders'][number],
    'pathname' | 'route' | 'fallback' | 'parentFallbackMode'
  >[];
};

/**
 * Throws when Next.js would render a prerendered page again after the build, with the names of all such routes. A document is
 * made once: Next.js would replace it by a page with its runtime, and our server would not notice.
 */
export function assertMadeOnce({ prerenders }: Outputs): void {
  const reasons = prerenders.flatMap(({ route, fallback, parentFallbackMode }) => [
    ...(fallback?.initialRevalidate
      ? [`${route}: it is rendered again after ${fallback.initialRevalidate} seconds`]
      : []),
    ...(parentFallbackMode === undefined || parentFallbackMode === false
      ? []
      : [
          `${route}: addresses that generateStaticParams does not list are rendered when they are asked for, and kept`,
        ]),
  ]);
  if (reasons.length === 0) return;
  throw new Error(
    [
      'documents are made once, by the build, but Next.js would make these again',
      ...[...new Set(reasons)].map((reason) => `  ${reason}`),
      "Fix: remove `revalidate` and cached fetches with a time from the route and its layouts, and set `dynamicParams = false`; for a page of each request, `dynamic = 'force-dynamic'`",
    ].join('\n'),
  );
}
