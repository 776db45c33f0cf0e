import type { Log } from './log-event';
import type { CommentSettings } from './settings';
import type { CommentStore } from './store/comment-store';
import type { RequestFacts, SubmitOutcome } from './submission/submission';

/** Everything that works on comments is given this. */
export type Comments = {
  store: CommentStore;
  /** Signs forms, cookies and sessions (`sign`). */
  secret: string;
  settings: CommentSettings;
  log: Log;
  /** `submitComment` with these comments, wherever they are. */
  submit: (form: FormData | URLSearchParams, facts: RequestFacts) => Promise<SubmitOutcome>;
};
