import type { Actor } from './attribution';

/** What is done at the desk and stands in the log. */
export const deskActions = [
  'save',
  'create',
  'rename',
  'restore',
  'upload',
  'removePicture',
  'propose',
  'schedule',
  'publish',
  'unpublish',
  'goBack',
] as const;
export type DeskAction = (typeof deskActions)[number];

/** An act at the desk. `target` names what was changed, such as the slug of an article or a file; `at` is UTC ISO. */
export type DeskAct = {
  /** The id of who did it. */
  person: string;
  action: DeskAction;
  target: string;
  /** What the target was before, such as the former slug. */
  from?: string;
  at: string;
};

/** One line of the audit log: ids, statuses and names of people with accounts; nothing about readers. */
export type AuditEntry = {
  id: string;
  change: string;
  at: string;
  actor: Actor;
  /** The account that did it, also when it was removed since; null when it was none. */
  person: { name: string; shown: string } | null;
  /**
   * `status`, `undo`, `reply`, `edit`, `remove`, `close`, `open`, `move`, `block`, `unblock`, `forget`, `import`; `addPerson`, `changeRole`,
   * `resetPassword`, `removePerson`, with the name and the role in `to`; and those of {@link deskActions}.
   */
  action: string;
  comment: string | null;
  from: string | null;
  to: string | null;
};
