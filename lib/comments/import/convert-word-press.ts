import { v5 as idOf } from 'uuid';
import { z } from 'zod';
import { groupBy } from '@/lib/content/group-by';
import type { Locale } from '@/lib/i18n/locales';
import { type Comment, commentSchema, type Status } from '../comment';
import { cleanEmail } from '../text/clean-email';
import { cleanLine, cleanLines } from '../text/clean-text';
import { htmlToText } from './html-to-text';
import { listSiteUrls } from './list-site-urls';
import { placeReplies, type Reply } from './place-replies';
import type { PlacedComment } from './read-json-lines';
import type { WordPressComment, WordPressExport } from './read-wxr';
import { dateComment, findSiteOffset } from './word-press-date';

/** What the operator should know about some comments: that they were skipped and why, or what was changed. */
export type Remark = { what: string; comments: Pick<WordPressComment, 'id' | 'line'>[] };

type WordPressImport = { comments: PlacedComment[]; remarks: Remark[] };

type ImportChoices = {
  locale: Locale;
  /** For error messages. */
  file: string;
  /** The id of the article for a post's slug; undefined when there is none. */
  articleOf: (post: string) => string | undefined;
  /** WordPress ids of users whose comments are the editor's; without it, the authors in the file. */
  editors?: string[];
  /** Whether the store has a comment with this id. */
  isStored: (id: string) => boolean;
};

const statusOf: Record<string, Status> = {
  '1': 'approved',
  '0': 'waiting',
  spam: 'spam',
  trash: 'binned',
  'post-trashed': 'binned',
};

/** Code units. WordPress stores 65,535 bytes of a comment. */
const longestHtml = 200_000;

/**
 * Converts WordPress comments to ours. Ids derive from the site and the WordPress id, so importing twice stores nothing twice;
 * HTML becomes text; nested replies all move under the top comment.
 */
export function convertWordPress(found: WordPressExport, choices: ImportChoices): WordPressImport {
  const told: { what: string; comment: WordPressComment }[] = [];
  const tell = (comment: WordPressComment, what: string) => told.push({ what, comment });
  const context: Context = {
    ...choices,
    urls: listSiteUrls(found.site),
    editors: new Set(choices.editors ?? found.authors),
    siteOffset: findSiteOffset(found.comments),
    tell,
  };
  const byId = new Map<string, Reply & { from: WordPressComment }>();
  for (const from of found.comments) {
    const comment = convert(from, context);
    if (comment) byId.set(from.id, { comment, from, answers: undefined });
  }
  const replies = [...byId.values()];
  for (const reply of replies) {
    const { parent } = reply.from;
    if (Number(parent) > 0) reply.answers = byId.get(parent);
    if (Number(parent) > 0 && !reply.answers)
      tell(reply.from, 'moved to the top level: the comment above is missing or was skipped');
  }
  const detached = new Set(placeReplies(replies));
  for (const reply of replies) {
    if (detached.has(reply)) tell(reply.from, 'moved to the top level: the comment above is not shown');
  }
  return {
    comments: replies.map(({ comment, from }) => ({ ...comment, place: `${choices.file}:${from.line}` })),
    remarks: [...groupBy(told, ({ what }) => what)].map(([what, list]) => ({
      what,
      comments: list.map(({ comment }) => comment),
    })),
  };
}

type Context = Omit<ImportChoices, 'editors'> & {
  urls: string[];
  editors: Set<string>;
  siteOffset: number | undefined;
  tell: (comment: WordPressComment, what: string) => void;
};

/** Converts a comment, still without its parent; undefined when it is skipped. */
function convert(from: WordPressComment, context: Context): Comment | undefined {
  const { locale, articleOf, editors, siteOffset, tell } = context;
  const skip = (reason: string) => {
    tell(from, `skipped: ${reason}`);
    return undefined;
  };
  if (!['', 'comment'].includes(from.type)) return skip(`type is ${from.type.slice(0, 40)}`);
  const article = articleOf(from.post);
  if (!article) return skip(`no article for the post ${from.post.slice(0, 200) || 'without a slug'}`);
  const status = statusOf[from.approved];
  if (!status) return skip('unknown status');
  const date = dateComment(from, siteOffset);
  if (!date) return skip('no date');
  if (from.content.length > longestHtml) return skip('longer than a comment in WordPress can be');
  const id = idIn(from, context);
  const parsed = commentSchema.safeParse({
    id,
    article,
    locale,
    parent: null,
    name: cleanLine(decodeEntities(from.author)).text || '—',
    email: z.email().safeParse(cleanEmail(decodeEntities(from.email))).data ?? '',
    body: cleanLines(htmlToText(from.content)).text,
    status,
    flags: ['imported'],
    isByEditor: editors.has(from.user.trim()),
    createdAt: date.at,
    editedAt: null,
    removedAt: null,
    submissionKey: `wordpress ${id}`,
    ipHash: null,
  });
  if (!parsed.success)
    return skip(`invalid ${parsed.error.issues.map(({ path }) => path.join('.')).join(', ')}`);
  if (parsed.data.body === '') return skip('no text');
  if (date.assumed) tell(from, `dated by local time, as ${date.assumed}: WordPress had no date in GMT`);
  return parsed.data;
}

/** The id of a comment: the one under which an earlier import has stored it, if any. */
function idIn({ id }: WordPressComment, { urls, isStored }: Context): string {
  const ids = urls.map((url) => idOf(`${url}/?comment=${id}`, idOf.URL));
  return ids.find(isStored) ?? ids[0] ?? '';
}

/** Decodes the entities of a text in which WordPress has left no tags. */
function decodeEntities(text: string): string {
  return text.includes('&') ? htmlToText(text.slice(0, 2_000).replaceAll('<', '&lt;')) : text;
}
