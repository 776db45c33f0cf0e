import type { Lookup } from '@/lib/content/lookups';
import { formatCount } from '@/lib/i18n/format-count';
import type { PagePlan, Reason } from '@/lib/publish/plan-pages';

/** Look-ups named for one page. */
const maxNamed = 3;

/**
 * Says which pages would be rendered, and why.
 *
 * @example ['/bn/marketplaces  changed: getBody marketplaces bn', …]
 */
export function formatPlan({ render, kept, gone }: PagePlan): string[] {
  return [
    ...render.map(({ page, reason }) => `${page.path}  ${formatReason(reason)}`),
    ...gone.map((path) => `${path}  goes`),
    `${formatCount(render.length, 'page')} would be rendered, ${kept.length} stay`,
  ];
}

function formatReason(reason: Reason): string {
  if ('new' in reason) return 'new';
  if ('code' in reason) return 'the code has changed';
  const named = reason.changed.slice(0, maxNamed).map(formatLookup);
  const more = reason.changed.length - named.length;
  return `changed: ${[...named, ...(more > 0 ? [`${more} more`] : [])].join(', ')}`;
}

/** A look-up as a person reads it: `getTopic money`. */
function formatLookup(lookup: Lookup): string {
  return (JSON.parse(lookup) as unknown[])
    .map((part) => (typeof part === 'string' ? part.replace(/^@/, '') : JSON.stringify(part)))
    .join(' ');
}
