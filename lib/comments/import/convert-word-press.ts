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
 * Makes comments of WordPress' ones. Their ids come from the site and the number there, so that importing again stores nothing twice;
 * HTML becomes text; a reply of any depth stands below the comment that began.
 *
 * @param articleOf  the article of a post's slug; nothing when there is none
 * @param file       for the places of what is found wrong
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
    const made = convert(comment, { locale, article: articleOf(comment.post), top: topOf(comment, byId) });
    if (typeof made !== 'string') return [{ ...made, place: `${file}:${comment.line}` }];
    skipped[made] = (skipped[made] ?? 0) + 1;
    return [];
  });
  const known = new Set(comments.filter(({ parent }) => parent === null).map(({ id }) => id));
  // What it answered was left out: it stands for itself.
  const placed = comments.map((comment) =>
    comment.parent && !known.has(comment.parent) ? { ...comment, parent: null } : comment,
  );
  return { comments: placed, skipped };
}

function convert(
  comment: WordPressComment,
  {
    locale,
    article,
    top,
  }: { locale: Locale; article: string | undefined; top: WordPressComment | undefined },
): Comment | string {
  if (!['', 'comment'].includes(comment.type)) return `no comments but of type ${comment.type}`;
  if (!article) return `of a post without an article here: ${comment.post || 'no slug'}`;
  const status = statusOf[comment.approved];
  if (!status) return 'of an unknown status';
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
    isAuthor: Number(comment.user) > 0,
    createdAt: `${comment.date.trim().replace(' ', 'T')}Z`,
    editedAt: null,
    removedAt: null,
    submissionKey: `wordpress ${wordPressId(comment)}`,
    addressHash: null,
  });
  if (!parsed.success)
    return `with a fault in ${parsed.error.issues.map(({ path }) => path.join('.')).join(', ')}`;
  return parsed.data.body === '' ? 'without a text' : parsed.data;
}

function wordPressId({ site, id }: WordPressComment): string {
  return idOf(`${site.replace(/\/$/, '')}/?comment=${id}`, idOf.URL);
}

/** The comment at the beginning of the conversation, when this is not itself the one. A ring of replies has none. */
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
