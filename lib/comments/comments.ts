import type { Log } from './log-event';
import type { CommentSettings } from './settings';
import type { CommentStore } from './store/comment-store';
import type { RequestFacts, SubmitOutcome } from './submission/submission';

/** The opened comments: what every function that works on comments needs. */
export type Comments = {
  store: CommentStore;
  /** Signs forms, cookies and sessions (`sign`). */
  secret: string;
  settings: CommentSettings;
  log: Log;
  /** `submitComment`, in this process or in the worker. */
  submit: (form: FormData | URLSearchParams, facts: RequestFacts) => Promise<SubmitOutcome>;
};
