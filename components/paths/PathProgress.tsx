import { useLocale, useTranslations } from 'next-intl';
import type { LearningPath } from '@/lib/content/learning-paths';
import { href } from '@/lib/i18n/href';

/** What to read now: the first step, until path-progress.browser.ts knows better and says how far the reader has come. */
export function PathProgress({ path: { steps } }: { path: LearningPath }) {
  const t = useTranslations('PathProgress');
  const locale = useLocale();
  const total = steps.length;
  const entries = steps.map(({ article: { slug, texts } }) => ({
    slug,
    title: texts[locale].title,
    href: href.article(locale, slug),
  }));
  return (
    <div
      className="progress"
      // The module puts the number in: what stands in braces is left for it.
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
