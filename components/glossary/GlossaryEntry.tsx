import { useLocale, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { termAnchor } from '@/lib/content/anchors';
import type { Article } from '@/lib/content/article';
import { href } from '@/lib/i18n/href';
import { otherLocales } from '@/lib/i18n/locales';
import type { ListedTerm } from '@/lib/subject/glossary/list-terms';

/** Articles that are listed, the newest first: on a large site hundreds use a common word. */
const mostArticles = 8;

/** A term with its name in other languages, its meaning, and the articles that explain it. */
export function GlossaryEntry({ entry, articles }: { entry: ListedTerm; articles: Article[] }) {
  const t = useTranslations('GlossaryPage');
  const locale = useLocale();
  const { id, term, meaning } = entry;
  const more = articles.length - mostArticles;
  return (
    <div id={termAnchor(id)}>
      <dt>
        <dfn>{term[locale]}</dfn>
        {otherLocales(locale).map((other) => (
          <Fragment key={other}>
            {' '}
            <span lang={other}>{term[other]}</span>
          </Fragment>
        ))}
      </dt>
      <dd>
        {meaning[locale]}
        {articles.length > 0 && (
          <ul aria-label={t('explainedIn')}>
            {articles.slice(0, mostArticles).map(({ slug, texts }) => (
              <li key={slug}>
                <a href={href.article(locale, slug)}>{texts[locale].title}</a>
              </li>
            ))}
            {more > 0 && <li>{t('more', { count: more })}</li>}
          </ul>
        )}
      </dd>
    </div>
  );
}
