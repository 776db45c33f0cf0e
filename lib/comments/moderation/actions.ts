import { z } from 'zod';
import type { ArticleNames } from '@/lib/content/article-names';
import { localeList } from '@/lib/i18n/locales';
import type { Kind } from '../comment';
import type { CommentService } from '../comment-service';
import { hashEmail } from '../hash-email';
import { blockKinds } from '../store/comment-store';
import { cleanLine } from '../text/clean-text';
import { listUnblocked, normalizeBlock } from './normalize-block';

/**
 * The result of an action: the notice to show, the number of comments changed, of those left alone because they were no longer as the
 * page showed them, and the id of the change to undo it.
 */
export type ActionResult = { done: ActionNotice; count: number; stale?: number; undo?: string };

export const actionNotices = [
  'approve',
  'spam',
  'bin',
  'done',
  'delete',
  'undone',
  'reply',
  'close',
  'open',
  'block',
  'unblock',
  'emptyBlock',
  'endSession',
  'nothing',
] as const;
export type ActionNotice = (typeof actionNotices)[number];

/** Decisions, by the value of their button, with the status that each gives. */
const decisions = ['approve', 'done', 'spam', 'bin'] as const;
export const decisionStatus = { approve: 'approved', done: 'done', spam: 'spam', bin: 'binned' } as const;

/** The decisions about a comment, and about a report. */
export const decisionsFor = {
  comment: ['approve', 'spam', 'bin'],
  report: ['done', 'spam', 'bin'],
} as const satisfies Record<Kind, readonly (typeof decisions)[number][]>;

/** Comments that one action changes: as many as a page of the queue shows at most. */
const maxIds = 200;

const id = z.uuid();
const thread = { article: z.string().regex(/^[a-z0-9-]{1,200}$/), locale: z.enum(localeList) };
/** PostgreSQL cannot store NUL, and nobody types control characters. Invisible ones are cleaned: they come with what is copied. */
const printable = z
  .string()
  .max(1_000)
  .trim()
  .regex(/^\P{Cc}*$/u)
  .transform((typed) => cleanLine(typed).text)
  .pipe(z.string().min(1).max(254));
const block = { kind: z.enum(blockKinds), value: printable };

/** A comment and its version as the form showed it: `<id>.<version>`. */
const seenId = z
  .string()
  .regex(/^[^.]{36}\.[\w-]{16}$/)
  .transform((value) => ({ id: value.slice(0, 36), version: value.slice(37) }))
  .pipe(z.object({ id, version: z.string() }));

/** What a moderator can do except reply; `act` is the value of the form's button. */
const actionSchema = z.discriminatedUnion('act', [
  z.object({ act: z.enum(decisions), ids: z.array(seenId).max(maxIds) }),
  z.object({ act: z.literal('undo'), change: id }),
  z.object({ act: z.enum(['close', 'open']), ...thread }),
  z.object({ act: z.enum(['block', 'unblock']), ...block }),
  z.object({ act: z.enum(['blockEmail', 'blockAddress', 'delete']), id }),
]);
type ModerationAction = z.infer<typeof actionSchema>;

/**
 * Parses the action of a posted form; undefined when there is no such action.
 *
 * @param articleNames  the form may name an article by a slug
 */
export function parseAction(
  fields: URLSearchParams,
  { idOf }: Pick<ArticleNames, 'idOf'>,
): ModerationAction | undefined {
  // One more than allowed, so that a longer list is refused without being parsed.
  const values = { ...Object.fromEntries(fields), ids: fields.getAll('id').slice(0, maxIds + 1) };
  const action = actionSchema.safeParse(values).data;
  if (action && 'article' in action) return { ...action, article: idOf(action.article) ?? action.article };
  return action;
}

/** Performs an action. @param by  the id of the person; `now` in milliseconds */
export async function performAction(
  action: ModerationAction,
  { person, now }: { person: string; now: number },
  service: CommentService,
): Promise<ActionResult> {
  const { store } = service;
  const by = { actor: 'moderator' as const, person, at: new Date(now).toISOString() };
  switch (action.act) {
    case 'approve':
    case 'done':
    case 'spam':
    case 'bin': {
      if (action.ids.length === 0) return { done: 'nothing', count: 0 };
      const change = await service.decide({
        ...by,
        ids: action.ids.map(({ id }) => id),
        seen: Object.fromEntries(action.ids.map(({ id, version }) => [id, version])),
        status: decisionStatus[action.act],
      });
      return {
        ...{ done: action.act, count: change.changed.length, stale: change.stale.length },
        undo: change.changed.length > 0 ? change.id : undefined,
      };
    }
    case 'undo': {
      const { changed } = await store.undo({ ...by, id: action.change });
      return { done: 'undone', count: changed.length };
    }
    case 'close':
    case 'open': {
      const { article, locale } = action;
      await store.setClosed({ ...by, article, locale, isClosed: action.act === 'close' });
      return { done: action.act, count: 0 };
    }
    case 'block': {
      const block = normalizeBlock(action.kind, action.value);
      if (!block) return { done: 'emptyBlock', count: 0 };
      await store.block({ ...by, block });
      return { done: 'block', count: 0 };
    }
    case 'unblock': {
      for (const block of listUnblocked(action.kind, action.value)) await store.unblock({ ...by, block });
      return { done: 'unblock', count: 0 };
    }
    case 'delete': {
      // Comments are binned, which can be undone; a report has an address that nobody needs any more.
      const report = await store.get(action.id);
      if (report?.kind !== 'report') return { done: 'nothing', count: 0 };
      const isDeleted = await store.remove({ ...by, id: action.id });
      return { done: isDeleted ? 'delete' : 'nothing', count: Number(isDeleted) };
    }
    case 'blockEmail':
    case 'blockAddress': {
      const comment = await store.get(action.id);
      const isEmail = action.act === 'blockEmail';
      const value = isEmail ? hashEmail(comment?.email ?? '') : comment?.ipHash;
      if (!value) return { done: 'nothing', count: 0 };
      await store.block({ ...by, block: { kind: isEmail ? 'email' : 'address', value } });
      return { done: 'block', count: 0 };
    }
  }
}
