import { useLocale } from 'next-intl';
import { termAnchor } from '@/lib/content/anchors';
import type { Term } from '@/lib/content/schema/data-schemas';

/** The meanings that the Term buttons of an article open. A browser without popovers shows them as a list. */
export function TermMeanings({ terms }: { terms: [id: string, term: Term][] }) {
  const locale = useLocale();
  return terms.map(([id, { term, meaning }]) => (
    <p key={id} id={termAnchor(id)} popover="auto">
      <dfn>{term[locale]}</dfn>: {meaning[locale]}
    </p>
  ));
}
