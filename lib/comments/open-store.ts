import type { CommentStore } from './comment-store';
import type { CommentSettings } from './settings';

/** Everything that works on comments is given this. */
export type Comments = {
  store: CommentStore;
  /** Signs forms, cookies and sessions (`sign`). */
  secret: string;
  settings: CommentSettings;
};
