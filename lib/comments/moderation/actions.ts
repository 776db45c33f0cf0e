import { z } from 'zod';
import { localeList } from '@/lib/i18n/locales';
import type { Comments } from '../comments';
import { hashEmail } from '../hash-text';
import { blockKinds } from '../store/comment-store';
import { decideComments } from './decide-comments';
import { normalizeBlock } from './normalize-block';

/** What was done: the notice that says so, how many comments it concerned, and the id that undoes it. */
export type ActionResult = { done: ActionNotice; count: number; undo?: string };

export const actionNotices = [
  'approve',
  'spam',
  'bin',
  'undone',
  'reply',
  'close',
  'open',
  'block',
  'unblock',
  'nothing',
] as const;
export type ActionNotice = (typeof actionNotices)[number];

const statusOf = { approve: 'approved', spam: 'spam', bin: 'binned' } as const;

const id = z.uuid();
const thread = { article: z.string().regex(/^[a-z0-9-]{1,200}$/), locale: z.enum(localeList) };
/** PostgreSQL keeps no NUL, and nobody types a control character. */
const printable = z
  .string()
  .trim()
  .min(1)
  .max(254)
  .regex(/^\P{Cc}*$/u);
const block = { kind: z.enum(blockKinds), value: printable };

/** Everything a moderator does but replying, by the name of the button. */
const actionSchema = z.discriminatedUnion('act', [
  z.object({ act: z.enum(['approve', 'spam', 'bin']), ids: z.array(id).max(200) }),
  z.object({ act: z.literal('undo'), change: id }),
  z.object({ act: z.enum(['close', 'open']), ...thread }),
  z.object({ act: z.enum(['block', 'unblock']), ...block }),
  z.object({ act: z.enum(['blockEmail', 'blockAddress']), id }),
]);
export type ModerationAction = z.infer<typeof actionSchema>;

/** The act that a form asks for; nothing when it asks for none that there is. */
export function parseAction(fields: URLSearchParams): ModerationAction | undefined {
  const values = { ...Object.fromEntries(fields), ids: fields.getAll('id') };
  return actionSchema.safeParse(values).data;
}

/** @param now  milliseconds */
export async function performAction(
  act: ModerationAction,
  now: number,
  comments: Comments,
): Promise<ActionResult> {
  const { store } = comments;
  const by = { actor: 'moderator' as const, at: new Date(now).toISOString() };
  switch (act.act) {
    case 'approve':
    case 'spam':
    case 'bin': {
      if (act.ids.length === 0) return { done: 'nothing', count: 0 };
      const change = await decideComments({ ...by, ids: act.ids, status: statusOf[act.act] }, comments);
      return { done: act.act, count: change.changed.length, undo: change.id };
    }
    case 'undo': {
      const { changed } = await store.undo({ ...by, id: act.change });
      return { done: 'undone', count: changed.length };
    }
    case 'close':
    case 'open': {
      const { article, locale } = act;
      await store.setClosed({ ...by, article, locale, isClosed: act.act === 'close' });
      return { done: act.act, count: 0 };
    }
    case 'block':
    case 'unblock': {
      // A moderator knows people by their address; the list keeps only what stands for it.
      await store[act.act]({ ...by, block: normalizeBlock(act.kind, act.value) });
      return { done: act.act, count: 0 };
    }
    case 'blockEmail':
    case 'blockAddress': {
      const comment = await store.get(act.id);
      const isEmail = act.act === 'blockEmail';
      const value = isEmail ? hashEmail(comment?.email ?? '') : comment?.addressHash;
      if (!value) return { done: 'nothing', count: 0 };
      await store.block({ ...by, block: { kind: isEmail ? 'email' : 'address', value } });
      return { done: 'block', count: 0 };
    }
  }
}
