/** What a person may be. */
export const roles = ['author', 'editor', 'moderator', 'owner'] as const;
export type Role = (typeof roles)[number];

/** What somebody may do: `write` texts and propose them, `publish` and rename them, `moderate` comments, and so on. */
export type Permission = 'write' | 'publish' | 'moderate' | 'readLog' | 'managePeople';

/** The only table of what a role may do. An editor of texts decides about no readers: comments are a trust of their own. */
const permissions: Record<Role, readonly Permission[]> = {
  author: ['write'],
  editor: ['write', 'publish', 'readLog'],
  moderator: ['moderate', 'readLog'],
  owner: ['write', 'publish', 'moderate', 'readLog', 'managePeople'],
};

/** Whether a role may do something. */
export function can(role: Role, permission: Permission): boolean {
  return permissions[role].includes(permission);
}

/** Whether a text is the name of a role. */
export function isRole(text: string): text is Role {
  return roles.some((role) => role === text);
}
