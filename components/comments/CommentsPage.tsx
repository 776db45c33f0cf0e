import { useLocale, useTranslations } from 'next-intl';
import { Breadcrumb } from '@/components/article/Breadcrumb';
import type { FormResult } from '@/lib/comments/form-result';
import type { LoadedThread } from '@/lib/comments/thread/load-thread';
import type { ThreadQuery } from '@/lib/comments/thread/thread-query';
import { pageAnchors } from '@/lib/content/anchors';
import type { Article } from '@/lib/content/article';
import type { PageLink } from '@/lib/discovery/seo/breadcrumb-links';
import { href } from '@/lib/i18n/href';
import { moduleLoader } from '@/lib/publish/module-loader';
import { CommentForm } from './CommentForm';
import { CommentsUnavailable } from './CommentsUnavailable';
import { CommentThread } from './CommentThread';
import { EditForm } from './EditForm';
import { OwnComments } from './OwnComments';

type Props = {
  article: Article;
  steps: PageLink[];
  query: ThreadQuery;
  /** Undefined while the store is unavailable. */
  loaded: LoadedThread | undefined;
  result: FormResult;
  /** URL of the page's browser module. */
  script: string;
};

/** The thread of an article in one language, with the form to write in it. */
export function CommentsPage({ article, steps, query, loaded, result, script }: Props) {
  const t = useTranslations('CommentsPage');
  const locale = useLocale();
  const { title } = article.texts[locale];
  return (
    <>
      <Breadcrumb steps={steps} />
      <h1>{t('title')}</h1>
      <p className="lead">
        {t.rich('about', {
          title,
          link: (chunks) => <a href={href.article(locale, article.slug)}>{chunks}</a>,
        })}
      </p>
      {query.sent && (
        <p className="callout" id={pageAnchors.notice} role="status" tabIndex={-1}>
          {t(query.sent)}
        </p>
      )}
      <div className="comments">
        {loaded ? (
          <LoadedComments {...{ article, query, loaded, result }} />
        ) : (
          <CommentsUnavailable article={article} refused={result.comment} revision={result.revision} />
        )}
      </div>
      <script dangerouslySetInnerHTML={{ __html: moduleLoader(script) }} />
    </>
  );
}

function LoadedComments({
  article,
  query,
  loaded: { thread, token, own, editing, parent, canNotify },
  result: { comment: refused, revision },
}: Pick<Props, 'article' | 'query' | 'result'> & { loaded: LoadedThread }) {
  const waiting = own.filter(({ status }) => status !== 'approved');
  const edited = own.find(({ id }) => id === revision?.id) ?? editing;
  const isOpen = !thread.isClosed && refused?.problem !== 'closed';
  return (
    <>
      <OwnComments slug={article.slug} comments={waiting} />
      <CommentThread
        slug={article.slug}
        thread={thread}
        order={query.order}
        ownIds={own.map(({ id }) => id)}
      />
      {edited ? (
        <EditForm article={article} comment={edited} revision={revision} />
      ) : (
        (isOpen || refused) && (
          <CommentForm
            article={article}
            token={refused?.token || token}
            refused={refused}
            parent={parent}
            canNotify={canNotify}
          />
        )
      )}
    </>
  );
}
