import type { PublicComment } from '@/lib/comments/comment';
import type { RefusedForm } from '@/lib/comments/form-result';
import type { Thread } from '@/lib/comments/store/comment-store';
import type { Typed } from '@/lib/comments/submission/comment-form';
import type { LoadedThread } from '@/lib/comments/thread/load-thread';
import { sampleComment } from '../unit/comments/samples';
import { article } from './samples';

/** Ids by name, so that tests are readable. */
export const ids = {
  top: '01a213a8-0000-7000-8000-000000000001',
  reply: '01a213a8-0000-7000-8000-000000000002',
  other: '01a213a8-0000-7000-8000-000000000003',
};

export function publicComment(own: Partial<PublicComment> = {}): PublicComment {
  const { id, locale, parent, name, body, isByEditor, createdAt, editedAt, removedAt } = sampleComment({
    id: ids.top,
    ...own,
  });
  return { id, locale, parent, name, body, isByEditor, createdAt, editedAt, removedAt };
}

/** A thread with these comments, without replies. */
export function thread(comments: PublicComment[] = [], own: Partial<Thread> = {}): Thread {
  return {
    article: article.id,
    locale: 'bn',
    isClosed: false,
    count: comments.length,
    entries: comments.map((comment) => ({ ...comment, replies: [] })),
    page: 1,
    pages: 1,
    ...own,
  };
}

export function loaded(own: Partial<LoadedThread> = {}): LoadedThread {
  return {
    thread: thread(),
    token: 'token-of-this-showing',
    own: [],
    canNotify: false,
    twins: [],
    ...own,
  };
}

const nothing: Typed = {
  ...{ article: article.id, lang: 'bn', parent: '', name: '', email: '', body: '', source: '' },
  ...{ notify: '', token: '', proof: '', homepage: '' },
};

/** A refused form with everything that was typed. */
export function refused(typed: Partial<Typed>, own: Partial<RefusedForm> = {}): RefusedForm {
  return { typed: { ...nothing, ...typed }, token: 'token-of-the-answer', ...own };
}
