import { oldAfterDays } from '@/lib/content/dates/is-old';
import { formatCount } from '@/lib/i18n/format-count';
import { localeList } from '@/lib/i18n/locales';
import type { Status } from './build-status';
import { formatTable } from './format-table';

/** Formats the state of the content for a terminal: a table of articles and languages, then what needs work. */
export function formatStatus({ today, articles, staleSources, unlinked }: Status): string {
  const rows = articles.flatMap(({ slug, publication, publishedAt, updatedAt, texts }) =>
    localeList.map((locale) => {
      const { words, editedAt, daysBehind, linkedFrom } = texts[locale];
      const state = publication === 'scheduled' ? `from ${publishedAt}` : publication;
      const behind = daysBehind > 0 ? `${daysBehind}` : '-';
      return [slug, locale, state, `${words}`, updatedAt, editedAt ?? '?', behind, `${linkedFrom}`];
    }),
  );
  const heading = ['article', 'lang', 'state', 'words', 'updated', 'edited', 'days behind', 'links'];
  const behind = articles.flatMap(({ slug, texts }) =>
    localeList.flatMap((locale) => {
      const { daysBehind } = texts[locale];
      return daysBehind > 0 ? [`  ${slug}/${locale}.mdx: ${formatCount(daysBehind, 'day')}`] : [];
    }),
  );
  const stale = staleSources.map(({ id, days, checkedAt, articles: citing }) => {
    const place = citing.length > 0 ? citing.join(', ') : 'cited by no article';
    return `  ${id}: ${checkedAt}, ${formatCount(days, 'day')} ago (${place})`;
  });
  return [
    `On ${today}\n\n${formatTable([heading, ...rows])}`,
    formatList('Texts that were not edited when their twin was', behind),
    formatList(`Sources not checked for ${oldAfterDays} days`, stale),
    formatList(
      'Pages that no article and no learning path links to',
      unlinked.map((address) => `  ${address}`),
    ),
  ].join('\n\n');
}

function formatList(title: string, lines: string[]): string {
  return lines.length > 0 ? `${title}: ${lines.length}\n${lines.join('\n')}` : `${title}: none`;
}
