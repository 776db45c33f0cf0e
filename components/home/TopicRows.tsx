import { useLocale, useTranslations } from 'next-intl';
import type { Library } from '@/lib/content/library';
import { href } from '@/lib/i18n/href';

/** The topics, a row each, with their number of articles. */
export function TopicRows({ library }: { library: Library }) {
  const t = useTranslations('TopicPage');
  const locale = useLocale();
  return (
    <ul className="rows">
      {library.listTopics().map(({ id, title }) => (
        <li key={id}>
          <a href={href.topic(locale, id)}>
            {title[locale]}{' '}
            <small className="count">
              {t('articles', { count: library.listArticlesOfTopic(id).length })}
            </small>
          </a>
        </li>
      ))}
    </ul>
  );
}
