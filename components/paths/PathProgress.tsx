import { useLocale, useTranslations } from 'next-intl';
import { firstSlug } from '@/lib/content/article';
import type { LearningPath } from '@/lib/content/learning-paths';
import { href } from '@/lib/i18n/href';

/** What to read next: the first step, until create-progress.browser.ts shows the reader's progress. */
export function PathProgress({ path: { steps } }: { path: LearningPath }) {
  const t = useTranslations('PathProgress');
  const locale = useLocale();
  const total = steps.length;
  const entries = steps.map(({ article }) => ({
    slug: firstSlug(article),
    title: article.texts[locale].title,
    href: href.article(locale, article.slug),
  }));
  return (
    <div
      className="progress"
      // The module replaces {read}.
      data-count={t('count', { read: '{read}', total })}
      data-all={t('all')}
      data-next={t('next')}
      data-reset={t('reset')}
      data-steps={JSON.stringify(entries)}
    >
      <div />
      <p>
        {t('next')} <a href={entries[0]?.href}>{entries[0]?.title}</a>
      </p>
    </div>
  );
}
