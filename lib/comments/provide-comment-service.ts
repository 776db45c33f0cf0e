import type { CommentService } from './comment-service';
import { StoreUnavailable } from './store/store-unavailable';

/** Next.js bundles this module more than once, and all copies must find what the process provided: a slot on `globalThis`. */
const slot = Symbol.for('kajpath.comments');
const holder = globalThis as { [slot]?: CommentService };

/** Provides the comment service of this process, to whoever calls `getCommentService`. */
export function provideCommentService(service: CommentService): void {
  holder[slot] = service;
}

/** Whether this process has comments: one that exports the site has none. */
export function hasCommentService(): boolean {
  return holder[slot] !== undefined;
}

/**
 * The comment service of this process.
 *
 * @throws {StoreUnavailable} when none was provided, because it could not be opened
 */
export async function getCommentService(): Promise<CommentService> {
  const service = holder[slot];
  if (!service) throw new StoreUnavailable('comments are not open in this process');
  return service;
}
