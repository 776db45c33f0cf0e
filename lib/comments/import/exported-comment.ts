import { z } from 'zod';
import type { ArticleNames } from '@/lib/content/article-names';
import { type Comment, commentSchema } from '../comment';

/** Fields that have another name in an export, by our name: files that were exported earlier must stay importable. */
const exportedNames = new Map(Object.entries({ isByEditor: 'isAuthor', ipHash: 'addressHash' }));

/** A comment as a line of an export holds it. `slug` is today's slug of the article, for people. */
export function toExported(
  comment: Comment,
  { slugOf }: Pick<ArticleNames, 'slugOf'>,
): Record<string, Comment[keyof Comment] | undefined> {
  const fields = Object.entries(comment).map(([field, value]) => [exportedNames.get(field) ?? field, value]);
  return { ...Object.fromEntries(fields), slug: slugOf(comment.article) };
}

const { article, isByEditor, ipHash, flags } = commentSchema.shape;

/** More than there are. A longer list is refused before each of its entries is. */
const maxFlags = 50;

/**
 * Creates the schema that parses a line of an export to a comment. The line names its article by its id, or as exports of earlier
 * versions by a slug. An article that is gone keeps its name.
 */
export function createExportedCommentSchema({ idOf }: Pick<ArticleNames, 'idOf'>) {
  return commentSchema
    .omit({ isByEditor: true, ipHash: true })
    .extend({
      isAuthor: isByEditor,
      addressHash: ipHash,
      slug: z.optional(article),
      flags: z.array(z.unknown()).max(maxFlags).pipe(flags),
    })
    .transform(({ isAuthor, addressHash, slug, ...fields }): Comment => {
      const id = idOf(fields.article) ?? (slug && idOf(slug)) ?? fields.article;
      return { ...fields, article: id, isByEditor: isAuthor, ipHash: addressHash };
    });
}
