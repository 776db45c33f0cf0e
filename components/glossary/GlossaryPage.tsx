import { useLocale, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { Breadcrumb } from '@/components/article/Breadcrumb';
import { termAnchor } from '@/lib/content/anchors';
import type { Article } from '@/lib/content/article';
import type { PageLink } from '@/lib/discovery/seo/breadcrumb-links';
import { href } from '@/lib/i18n/href';
import { otherLocales } from '@/lib/i18n/locales';
import type { ListedTerm } from '@/lib/subject/glossary/list-terms';

type Props = {
  steps: PageLink[];
  terms: ListedTerm[];
  /** Articles that explain a term, by its id. */
  explainers: Map<string, Article[]>;
};

/** The glossary: each term with its meaning, its name in other languages, and the articles that explain it. */
export function GlossaryPage({ steps, terms, explainers }: Props) {
  const t = useTranslations('GlossaryPage');
  const locale = useLocale();
  return (
    <>
      <Breadcrumb steps={steps} />
      <h1>{t('title')}</h1>
      <p className="lead">{t('description')}</p>
      <dl className="glossary">
        {terms.map(({ id, term, meaning }) => (
          <div key={id} id={termAnchor(id)}>
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
              <Explainers articles={explainers.get(id) ?? []} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Explainers({ articles }: { articles: Article[] }) {
  const t = useTranslations('GlossaryPage');
  const locale = useLocale();
  if (articles.length === 0) return null;
  return (
    <ul aria-label={t('explainedIn')}>
      {articles.map(({ slug, texts }) => (
        <li key={slug}>
          <a href={href.article(locale, slug)}>{texts[locale].title}</a>
        </li>
      ))}
    </ul>
  );
}
