/** Who may change what is stored: `desk` is whoever works at the desk. */
export const actors = ['moderator', 'command line', 'writer', 'rules', 'desk'] as const;
export type Actor = (typeof actors)[number];

/** Who made a change, and when (UTC ISO). */
export type Attribution = {
  actor: Actor;
  at: string;
  /** The id of the person, when somebody was logged in. */
  person?: string;
};
