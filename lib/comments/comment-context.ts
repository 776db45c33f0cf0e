import type { Log } from '@/lib/log/write-log';
import type { CommentSettings } from '@/lib/settings/settings';
import type { CommentStore } from './store/comment-store';

/** What functions that work on comments need. */
export type CommentContext = {
  store: CommentStore;
  /** Signs forms, cookies and sessions (`sign`). */
  secret: string;
  settings: CommentSettings;
  log: Log;
};
