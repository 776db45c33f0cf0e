import { useLocale, useTranslations } from 'next-intl';
import type { HomeData } from '@/lib/desk/page-data';
import { deskHref } from '@/lib/i18n/desk-href';
import { href } from '@/lib/i18n/href';
import { ArticleList } from './ArticleList';
import { DeskProblems } from './DeskProblems';
import { Snapshots } from './Snapshots';

type Props = { data: HomeData; token: string };

/** What is going on: the state of each text, what needs work, what was published. */
export function DeskHome({ data, token }: Props) {
  const t = useTranslations('DeskHome');
  const locale = useLocale();
  const { status, problems, waiting, missed, snapshots, mayPublish } = data;
  return (
    <div className="desk-home">
      <h1>{t('title')}</h1>
      <p className="acts">
        <a href={deskHref.publish(locale)}>{t('publish')}</a>
        <a href={deskHref.newArticle(locale)}>{t('newArticle')}</a>
        {waiting !== undefined && <a href={href.moderate(locale)}>{t('waiting', { count: waiting })}</a>}
      </p>
      {problems.length > 0 && (
        <section aria-labelledby="problems">
          <h2 id="problems">{t('problems')}</h2>
          <DeskProblems problems={problems} />
        </section>
      )}
      {status && (
        <section aria-labelledby="articles">
          <h2 id="articles">{t('articles')}</h2>
          <ArticleList articles={status.articles} />
        </section>
      )}
      {status && status.staleSources.length > 0 && (
        <section aria-labelledby="stale">
          <h2 id="stale">{t('stale', { count: status.staleSources.length })}</h2>
          <ul>
            {status.staleSources.slice(0, 20).map(({ id, url, days }) => (
              <li key={id}>
                <a href={url}>{t('staleSource', { title: id, days })}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="missed">
        <h2 id="missed">{t('missed')}</h2>
        {missed.length === 0 && <p>{t('missedNone')}</p>}
        <ul>
          {missed.map(({ query, locale: of, days }) => (
            <li key={`${of} ${query}`} lang={of}>
              <a href={href.search(of, { q: query })}>{query}</a> ({days.toLocaleString(locale)})
            </li>
          ))}
        </ul>
      </section>
      <Snapshots {...{ snapshots, token, mayPublish }} />
    </div>
  );
}
