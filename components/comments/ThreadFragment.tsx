import { useLocale, useTranslations } from 'next-intl';
import { StructuredData } from '@/components/site/StructuredData';
import type { LoadedThread } from '@/lib/comments/thread/load-thread';
import type { Article } from '@/lib/content/article';
import type { Library } from '@/lib/content/library';
import { threadStructuredData } from '@/lib/discovery/seo/thread-structured-data';
import { href } from '@/lib/i18n/href';
import { CommentForm } from './CommentForm';
import { CommentsUnavailable } from './CommentsUnavailable';
import { CommentThread } from './CommentThread';

type Props = { library: Library; article: Article; loaded: LoadedThread | undefined };

/** The thread at the end of an article, with its structured data. */
export function ThreadFragment({ library, article, loaded }: Props) {
  const t = useTranslations('ThreadFragment');
  const locale = useLocale();
  const { slug } = article;
  if (!loaded)
    return (
      <div className="comments" data-fragment="">
        <CommentsUnavailable article={article} refused={undefined} revision={undefined} />
      </div>
    );
  const { thread, token, own, canNotify } = loaded;
  return (
    <div className="comments" data-fragment="">
      <CommentThread slug={slug} thread={thread} order="oldest" ownIds={own.map(({ id }) => id)} isFragment />
      {!thread.isClosed && <CommentForm article={article} token={token} canNotify={canNotify} />}
      <p>
        <a href={href.comments(locale, slug)}>{t('page')}</a>
      </p>
      {thread.count > 0 && (
        <StructuredData graph={threadStructuredData(library, locale, { article, thread })} />
      )}
    </div>
  );
}
