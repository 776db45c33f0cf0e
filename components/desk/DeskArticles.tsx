import { useLocale, useTranslations } from 'next-intl';
import type { ArticlesData } from '@/lib/desk/page-data';
import { deskHref } from '@/lib/i18n/desk-href';
import { ArticleList } from './ArticleList';

/** Everything that can be written: articles with their state, pages about the site, and files. */
export function DeskArticles({ data: { articles, slugs, pages, files } }: { data: ArticlesData }) {
  const t = useTranslations('DeskHome');
  const locale = useLocale();
  // Without their state: they, or all of the content, have problems.
  const unlisted = slugs.filter((slug) => !articles?.some((article) => article.slug === slug));
  const lists = [
    ...(unlisted.length > 0 ? [{ name: 'unfinished' as const, links: unlisted.map(link) }] : []),
    { name: 'sitePages' as const, links: pages.map((slug) => link(slug)) },
    {
      name: 'files' as const,
      links: files.map((path) => ({ name: path, address: deskHref.file(locale, path) })),
    },
  ];
  return (
    <div className="desk-home">
      <h1>{t('articles')}</h1>
      <p className="acts">
        <a href={deskHref.newArticle(locale)}>{t('newArticle')}</a>
        <a href={deskHref.sources(locale)}>{t('sources')}</a>
      </p>
      {articles && <ArticleList articles={articles} />}
      {lists.map(({ name, links }) => (
        <section key={name} aria-labelledby={name}>
          <h2 id={name}>{t(name)}</h2>
          <ul className="desk-pages">
            {links.map(({ name: text, address }) => (
              <li key={address}>
                <a href={address}>{text}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );

  function link(slug: string) {
    return { name: slug, address: deskHref.article(locale, slug) };
  }
}
