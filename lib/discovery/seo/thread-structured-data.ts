import type { Article as ArticleNode, Comment as CommentNode, Graph } from 'schema-dts';
import type { PublicComment } from '@/lib/comments/comment';
import type { Thread } from '@/lib/comments/store/comment-store';
import type { Article } from '@/lib/content/article';
import type { Library } from '@/lib/content/library';
import { absoluteUrl, href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import type { PageLink } from './breadcrumb-links';
import { articleId, breadcrumb, organizationId } from './structured-data';

/**
 * Structured data of a thread's page: the article, with the same @id as on its own page, and the comments of this part of the
 * thread. The article's own document has no comments, because it is made before they are written.
 */
export function threadStructuredData(
  library: Library,
  locale: Locale,
  page: { article: Article; thread: Thread; steps?: PageLink[] },
): Graph {
  const { article, thread, steps } = page;
  const { title } = article.texts[locale];
  const write = (comment: PublicComment): CommentNode =>
    commentNode(library, { locale, slug: article.slug }, comment);
  const node: ArticleNode = {
    '@type': 'Article',
    '@id': articleId(library, locale, article),
    url: absoluteUrl(library.site.url, href.article(locale, article.slug)),
    headline: title,
    inLanguage: locale,
    discussionUrl: absoluteUrl(library.site.url, href.comments(locale, article.slug)),
    commentCount: thread.count,
    comment: thread.entries
      .filter(({ removedAt }) => !removedAt)
      .map(({ replies, ...comment }) => {
        const shown = replies.filter(({ removedAt }) => !removedAt);
        const base = write(comment) as Exclude<CommentNode, string>;
        return shown.length > 0 ? { ...base, comment: shown.map(write) } : base;
      }),
  };
  return {
    '@context': 'https://schema.org',
    '@graph': steps ? [node, breadcrumb(library, steps)] : [node],
  };
}

function commentNode(
  library: Library,
  { locale, slug }: { locale: Locale; slug: string },
  comment: PublicComment,
): CommentNode {
  const { id, name, body, isByEditor, createdAt, editedAt } = comment;
  return {
    '@type': 'Comment',
    url: absoluteUrl(library.site.url, href.comment(locale, slug, id)),
    author: isByEditor ? { '@id': organizationId(library) } : { '@type': 'Person', name },
    datePublished: createdAt,
    ...(editedAt && { dateModified: editedAt }),
    text: body,
  };
}
