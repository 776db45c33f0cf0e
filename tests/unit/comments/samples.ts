import { v7 as newId } from 'uuid';
import type { Comment } from '@/lib/comments/comment';

/** The time at which tests start. */
export const noon = Date.parse('2026-11-25T06:00:00.000Z');

/** A time in seconds after noon, in the format of the store. */
export function at(seconds: number): string {
  return new Date(noon + seconds * 1_000).toISOString();
}

/** A comment with default fields; each has its own id and submission key. */
export function sampleComment(own: Partial<Comment> = {}): Comment {
  const id = own.id ?? newId();
  return {
    id,
    article: 'marketplaces',
    locale: 'bn',
    kind: 'comment',
    parent: null,
    name: 'রহিমা',
    email: 'rahima@example.com',
    body: `প্রথম কাজ পেতে কত দিন লাগে? ${id}`,
    status: 'waiting',
    flags: [],
    isByEditor: false,
    createdAt: at(0),
    editedAt: null,
    removedAt: null,
    submissionKey: `key-${id}`,
    ipHash: 'address',
    writer: null,
    ...own,
  };
}
