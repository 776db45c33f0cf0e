/** Who acts at the desk. */
export type Person = {
  /** The name that readers of the history see. */
  name: string;
  /** The name of the account. */
  account: string;
};

/** The person as an author of git: without signs that would end the name or the address. */
export function toAuthor({ name, account }: Person): { name: string; email: string } {
  const shown = name
    .replace(/[\p{Cc}<>]+/gu, ' ')
    .trim()
    .slice(0, 100);
  const local = account
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 60);
  const email = `${local || 'editor'}@desk.invalid`;
  // Git refuses a name of nothing but signs like these.
  return { name: /[\p{L}\p{N}]/u.test(shown) ? shown : local || 'editor', email };
}
