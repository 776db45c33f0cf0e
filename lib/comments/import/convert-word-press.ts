import { v5 as idOf } from 'uuid';
import { z } from 'zod';
import type { Locale } from '@/lib/i18n/locales';
import { type Comment, commentSchema, type Status } from '../comment';
import { cleanLine, cleanLines } from '../text/clean-text';
import { htmlToText } from './html-to-text';
import type { PlacedComment } from './read-json-lines';
import type { WordPressComment } from './read-wxr';

export type WordPressImport = {
  comments: PlacedComment[];
  /** How many were left out, by reason. */
  skipped: Record<string, number>;
};

const statusOf: Record<string, Status> = {
  '1': 'approved',
  '0': 'waiting',
  spam: 'spam',
  trash: 'binned',
  'post-trashed': 'binned',
};

/**
 * Converts WordPress comments to ours. Ids derive from the site and the WordPress id, so importing twice stores nothing twice;
 * HTML becomes text; nested replies all move under the top comment.
 *
 * @param articleOf  the id of the article for a post's slug; undefined when there is none
 * @param file       for error messages
 */
export function convertWordPress(
  found: WordPressComment[],
  {
    locale,
    file,
    articleOf,
  }: { locale: Locale; file: string; articleOf: (post: string) => string | undefined },
): WordPressImport {
  const byId = new Map(found.map((comment) => [`${comment.site} ${comment.id}`, comment]));
  const skipped: Record<string, number> = {};
  const comments = found.flatMap((comment) => {
    const result = convert(comment, { locale, article: articleOf(comment.post), top: topOf(comment, byId) });
    if ('comment' in result) return [{ ...result.comment, place: `${file}:${comment.line}` }];
    skipped[result.skipped] = (skipped[result.skipped] ?? 0) + 1;
    return [];
  });
  const known = new Set(comments.filter(({ parent }) => parent === null).map(({ id }) => id));
  // A reply whose parent was skipped becomes a top-level comment.
  const withParents = comments.map((comment) =>
    comment.parent && !known.has(comment.parent) ? { ...comment, parent: null } : comment,
  );
  return { comments: withParents, skipped };
}

function convert(
  comment: WordPressComment,
  {
    locale,
    article,
    top,
  }: { locale: Locale; article: string | undefined; top: WordPressComment | undefined },
): { comment: Comment } | { skipped: string } {
  if (!['', 'comment'].includes(comment.type)) return { skipped: `type is ${comment.type}` };
  if (!article) return { skipped: `no article for the post ${comment.post || 'without a slug'}` };
  const status = statusOf[comment.approved];
  if (!status) return { skipped: 'unknown status' };
  const parsed = commentSchema.safeParse({
    id: wordPressId(comment),
    article,
    locale,
    parent: top ? wordPressId(top) : null,
    name: cleanLine(comment.author).text || '—',
    email: z.email().safeParse(comment.email.trim()).data ?? '',
    body: textOf(comment.content),
    status,
    flags: ['imported'],
    isByEditor: Number(comment.user) > 0,
    createdAt: `${comment.date.trim().replace(' ', 'T')}Z`,
    editedAt: null,
    removedAt: null,
    submissionKey: `wordpress ${wordPressId(comment)}`,
    ipHash: null,
  });
  if (!parsed.success)
    return { skipped: `invalid ${parsed.error.issues.map(({ path }) => path.join('.')).join(', ')}` };
  return parsed.data.body === '' ? { skipped: 'no text' } : { comment: parsed.data };
}

function wordPressId({ site, id }: WordPressComment): string {
  return idOf(`${site.replace(/\/$/, '')}/?comment=${id}`, idOf.URL);
}

/** The top comment above this one; undefined when this is the top one. Cycles of parents are cut. */
function topOf(comment: WordPressComment, byId: Map<string, WordPressComment>): WordPressComment | undefined {
  const seen = new Set([comment]);
  let top = comment;
  for (;;) {
    const parent = Number(top.parent) > 0 ? byId.get(`${comment.site} ${top.parent}`) : undefined;
    if (!parent || seen.has(parent)) return top === comment ? undefined : top;
    seen.add(parent);
    top = parent;
  }
}

function textOf(html: string): string {
  return cleanLines(htmlToText(html)).text;
}
