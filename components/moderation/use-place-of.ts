import { useTranslations } from 'next-intl';
import type { Comment } from '@/lib/comments/comment';
import type { Article } from '@/lib/content/article';
import { isReportedPage, reportedPages } from '@/lib/content/reported-pages';
import { href } from '@/lib/i18n/href';

type Item = { comment: Comment; article: Article | undefined; slug: string };

/** Where a comment stands or what a report is about: the title of the page, and its address. */
export function usePlaceOf({ comment, article, slug }: Item): { title: string; address: string } {
  const places = useTranslations('Places');
  const t = useTranslations('ReportForm');
  const { id, kind, status, locale } = comment;
  if (kind === 'report' && isReportedPage(slug)) {
    const page = reportedPages[slug];
    return page
      ? { title: places(page), address: href[page](locale) }
      : { title: t('other'), address: href.home(locale) };
  }
  const title = article?.texts[locale].title ?? slug;
  if (kind === 'report') return { title, address: href.article(locale, slug) };
  const address = status === 'approved' ? href.comment(locale, slug, id) : href.comments(locale, slug);
  return { title, address };
}
