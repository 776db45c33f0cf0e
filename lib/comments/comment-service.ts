import type { CommentSettings } from '@/lib/settings/settings';
import type { Log } from './log-event';
import type { CommentStore } from './store/comment-store';
import type { RequestFacts, SubmitOutcome } from './submission/submission';

/** What every function that works on comments needs. `openCommentService` creates it from the environment. */
export type CommentService = {
  store: CommentStore;
  /** Signs forms, cookies and sessions (`sign`). */
  secret: string;
  settings: CommentSettings;
  log: Log;
  /** `submitComment`, in this process or in the worker. */
  submit: (form: FormData | URLSearchParams, facts: RequestFacts) => Promise<SubmitOutcome>;
};
