import { type Locale, otherLocales } from '@/lib/i18n/locales';
import { logError } from '@/lib/log/write-log';
import type { Comment } from '../comment';
import type { CommentService } from '../comment-service';
import { getCommentService } from '../provide-comment-service';
import { editCookieName, readEditCookie } from '../revision/edit-cookie';
import type { Thread, ThreadKey } from '../store/comment-store';
import { issueFormToken } from '../submission/form-token';
import type { ThreadQuery } from './thread-query';

/** Cookies as the browser sent them. */
type Cookies = { name: string; value: string }[];

/** Everything a page with a thread shows. */
export type LoadedThread = {
  thread: Thread;
  /** From `issueFormToken`, for one rendering of the form. */
  token: string;
  /** This reader's comments in this thread that may still be edited, also waiting ones. */
  own: Comment[];
  /** The own comment to edit now. */
  editing?: Comment;
  /** The comment to reply to. */
  parent?: Comment;
  canNotify: boolean;
  /** The other languages of this article that have comments too. */
  twins: Locale[];
};

/** Edit cookies to look up; there is one for each comment of the last fifteen minutes. */
const maxOwn = 10;

/** Loads the thread for a query; logs the error and returns undefined when the store is unavailable. */
export async function loadThread(
  key: ThreadKey,
  query: ThreadQuery,
  cookies: Cookies,
): Promise<LoadedThread | undefined> {
  try {
    const service = await getCommentService();
    const { store, secret, settings } = service;
    const now = Date.now();
    const others = otherLocales(key.locale);
    const [thread, haveComments, parent, own] = await Promise.all([
      store.listThread({ ...key, order: query.order, page: query.page, around: query.comment }),
      Promise.all(others.map((locale) => store.hasComments({ article: key.article, locale }))),
      query.reply ? store.get(query.reply) : undefined,
      listOwn(service, key, cookies, now),
    ]);
    return {
      thread,
      token: issueFormToken({ ...key, now }, secret),
      own,
      editing: own.find(({ id }) => id === query.edit),
      parent: parent && isIn(parent, key) && parent.status === 'approved' ? parent : undefined,
      canNotify: settings.mail !== undefined,
      twins: others.filter((_, index) => haveComments[index]),
    };
  } catch (error) {
    logError('thread unavailable', error, { article: key.article, locale: key.locale });
    return undefined;
  }
}

async function listOwn(
  { store, secret }: CommentService,
  key: ThreadKey,
  cookies: Cookies,
  now: number,
): Promise<Comment[]> {
  const prefix = editCookieName('');
  const ids = cookies.flatMap(({ name, value }) => {
    const comment = name.startsWith(prefix) ? name.slice(prefix.length) : '';
    return comment && readEditCookie({ comment, value, now }, secret) ? [comment] : [];
  });
  const found = await Promise.all(ids.slice(-maxOwn).map((id) => store.get(id)));
  return found.filter(
    (comment): comment is Comment =>
      comment !== undefined && isIn(comment, key) && !comment.removedAt && comment.status !== 'binned',
  );
}

function isIn(comment: Comment, { article, locale }: ThreadKey): boolean {
  return comment.article === article && comment.locale === locale;
}
