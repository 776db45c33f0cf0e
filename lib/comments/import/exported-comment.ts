import { z } from 'zod';
import { type Comment, commentSchema } from '../comment';

/** Fields that have another name in an export, by our name: files that were exported earlier must stay importable. */
const exportedNames = new Map(Object.entries({ isByEditor: 'isAuthor', ipHash: 'addressHash' }));

/** A comment as a line of an export holds it. */
export function toExported(comment: Comment): Record<string, Comment[keyof Comment]> {
  return Object.fromEntries(
    Object.entries(comment).map(([field, value]) => [exportedNames.get(field) ?? field, value]),
  );
}

const { isByEditor, ipHash, flags } = commentSchema.shape;

/** More than there are. A longer list is refused before each of its entries is. */
const maxFlags = 50;

/** Parses a line of an export to a comment. */
export const exportedCommentSchema = commentSchema
  .omit({ isByEditor: true, ipHash: true })
  .extend({
    isAuthor: isByEditor,
    addressHash: ipHash,
    flags: z.array(z.unknown()).max(maxFlags).pipe(flags),
  })
  .transform(({ isAuthor, addressHash, ...fields }): Comment => {
    return { ...fields, isByEditor: isAuthor, ipHash: addressHash };
  });
