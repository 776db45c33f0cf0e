import { type Locale, otherLocales } from '@/lib/i18n/locales';
import type { Comment } from '../comment';
import type { Comments } from '../comments';
import { getComments } from '../open-comments';
import { editCookieName, readEditCookie } from '../revision/edit-cookie';
import type { Thread, ThreadKey } from '../store/comment-store';
import { issueFormToken } from '../submission/form-token';
import type { ThreadQuery } from './thread-query';

/** Cookies as the browser sent them. */
export type Cookies = { name: string; value: string }[];

/** Everything that a page with a thread shows. */
export type LoadedThread = {
  thread: Thread;
  /** Signed for one showing of the form. */
  token: string;
  /** Comments of this reader in this thread that may still be changed, also those that wait. */
  own: Comment[];
  /** The one of them that is to be changed now. */
  editing?: Comment;
  /** The comment that is to be answered. */
  parent?: Comment;
  canNotify: boolean;
  /** Other languages that have comments under this article too. */
  twins: Locale[];
};

/** A browser holds one cookie for each comment of the last fifteen minutes; nobody writes more. */
const maxOwn = 10;

/** The thread that an address asks for; nothing when the store does not answer, which the log then says. */
export async function loadThread(
  key: ThreadKey,
  query: ThreadQuery,
  cookies: Cookies,
): Promise<LoadedThread | undefined> {
  try {
    const comments = await getComments();
    const { store, secret, settings } = comments;
    const now = Date.now();
    const others = otherLocales(key.locale);
    const [thread, inOthers, parent, own] = await Promise.all([
      store.listThread({ ...key, order: query.order, page: query.page, around: query.comment }),
      Promise.all(
        others.map((locale) => store.listThread({ article: key.article, locale, order: 'oldest' })),
      ),
      query.reply ? store.get(query.reply) : undefined,
      listOwn(comments, key, cookies, now),
    ]);
    return {
      thread,
      token: issueFormToken({ ...key, now }, secret),
      own,
      editing: own.find(({ id }) => id === query.edit),
      parent: parent && isIn(parent, key) && parent.status === 'approved' ? parent : undefined,
      canNotify: settings.mail !== undefined,
      twins: others.filter((_, index) => (inOthers[index]?.count ?? 0) > 0),
    };
  } catch (error) {
    console.error(error);
    return undefined;
  }
}

async function listOwn(
  { store, secret }: Comments,
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
