import type { Permission } from '../people/permissions';

/** The pages of the moderation by the last part of their address, and what their visitors must be allowed to do; '' is the queue. */
export const pagePermissions = {
  '': 'moderate',
  threads: 'moderate',
  blocks: 'moderate',
  log: 'readLog',
  /** Everybody who is logged in has sessions. */
  sessions: undefined,
} as const satisfies Record<string, Permission | undefined>;
