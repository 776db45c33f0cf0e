import { useLocale } from 'next-intl';
import type { Article } from '@/lib/content/article';
import { href } from '@/lib/i18n/href';
import { ArticleMeta } from './ArticleMeta';

/** An article with the length of the text in the page's language. */
export type ListedArticle = { article: Article; wordCount: number };

type Props = {
  articles: ListedArticle[];
  level: 'h2' | 'h3';
  /** Leaves the descriptions out. */
  brief?: boolean;
};

/** Articles as a list of titles with description, date and reading time. */
export function ArticleList({ articles, level: Heading, brief }: Props) {
  const locale = useLocale();
  return (
    <ul className="articles">
      {articles.map(({ article, wordCount }) => (
        <li key={article.slug}>
          <Heading>
            <a href={href.article(locale, article.slug)}>{article.texts[locale].title}</a>
          </Heading>
          {!brief && <p>{article.texts[locale].description}</p>}
          <ArticleMeta
            publication={article.publication}
            publishedAt={article.publishedAt}
            updatedAt={article.updatedAt}
            wordCount={wordCount}
          />
        </li>
      ))}
    </ul>
  );
}
