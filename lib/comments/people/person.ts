import type { Role } from './permissions';

/** Somebody who can log in. */
export type Person = {
  /** Never changes, and is never given again. */
  id: string;
  /** What the person types to log in, folded; '' for the built-in moderator. */
  name: string;
  /** The name that others see, in any script; '' for the built-in moderator. */
  shown: string;
  role: Role;
};

/** Whoever knows the password of `MODERATOR_PASSWORD_HASH`. It has no account, so nobody types a name. */
export const builtInModerator: Person = { id: 'moderator', name: '', shown: '', role: 'moderator' };
