import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommentService } from '@/lib/comments/comment-service';
import { createCommentActions } from '@/lib/comments/create-comment-actions';
import { openCommentService } from '@/lib/comments/open-comment-service';
import { issueFormToken } from '@/lib/comments/submission/form-token';
import type { RequestFacts } from '@/lib/comments/submission/submission';
import type { LogEvent } from '@/lib/log/write-log';
import { readSettings } from '@/lib/settings/read-settings';
import { noon } from './samples';

export type TestComments = CommentService & { events: LogEvent[]; folder: string };

/** Runs work with comments in a temporary folder. Logged events go to a list. */
export async function withComments(
  environment: Record<string, string>,
  work: (comments: TestComments) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kajpath-comments-'));
  const events: LogEvent[] = [];
  const opened = await openCommentService(readSettings({ DATA_DIR: folder, ...environment }).comments);
  try {
    const context = { ...opened, log: (event: LogEvent) => events.push(event) };
    await work({ ...context, ...createCommentActions(context), events, folder });
  } finally {
    await opened.store.close();
    await rm(folder, { recursive: true });
  }
}

/** A same-origin request, ten seconds after its form was rendered. */
export const facts: RequestFacts = {
  ip: '203.0.113.7',
  now: noon,
  headers: { host: 'kajpath.example', origin: 'https://kajpath.example', 'sec-fetch-site': 'same-origin' },
  siteNames: ['কাজপথ', 'KajPath'],
  article: formArticle('marketplaces'),
};

/** The article that a form names: one of two, which have no other name. */
export function formArticle(name: string): RequestFacts['article'] {
  return ['marketplaces', 'getting-paid'].includes(name) ? { id: name, names: [name] } : undefined;
}

/** A form as a browser sends it, rendered ten seconds before noon. */
export function fillForm(
  own: Record<string, string>,
  { secret }: Pick<CommentService, 'secret'>,
  shownAt = noon - 10_000,
): FormData {
  const fields = {
    article: 'marketplaces',
    lang: 'bn',
    parent: '',
    name: 'রহিমা',
    email: 'rahima@example.com',
    body: 'প্রথম কাজ পেতে কত দিন লাগে?',
    token: issueFormToken({ article: 'marketplaces', locale: 'bn', now: shownAt }, secret),
    homepage: '',
    ...own,
  };
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}
