import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Comment } from '@/lib/comments/comment';
import type { CommentService } from '@/lib/comments/comment-service';
import { hashEmail } from '@/lib/comments/hash-email';
import { decideComments } from '@/lib/comments/moderation/decide-comments';
import { replyAsEditor } from '@/lib/comments/moderation/reply-as-editor';
import { openCommentService } from '@/lib/comments/open-comment-service';
import { href } from '@/lib/i18n/href';
import { type Locale, localeList } from '@/lib/i18n/locales';
import { readSettings } from '@/lib/settings/read-settings';
import { type MailSink, openMailSink, type ReceivedLetter } from '../unit/comments/open-mail-sink';
import { library, messageOf } from './content';
import { expectClean } from './expect-clean';
import { type Site, startSite, warmUp } from './start-site';

/* News of replies by e-mail: asked for in the form, confirmed by the link of a letter, ended by a link, a page or one click. */

test.describe.configure({ mode: 'default' });

const article = library.listArticles()[0];
if (!article) throw new Error('the content has no article');
const { slug } = article;

let folder: string;
let sink: MailSink;
/** The comments of the site, opened as the command line opens them. */
let comments: CommentService;
let site: Site;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kajpath-notices-'));
  sink = await openMailSink();
  site = await startSite(environment());
  await warmUp(site, [href.comments('bn', slug), href.subscriptions('bn')]);
  comments = await openCommentService(readSettings(environment()).comments);
});
test.afterAll(async () => {
  await site?.stop();
  await comments?.store.close();
  await sink?.close();
  if (folder) await rm(folder, { recursive: true });
});

const environment = () => ({
  DATA_DIR: folder,
  SMTP_URL: sink.url,
  COMMENTS_FROM: 'KajPath <comments@example.com>',
  COMMENTS_EDITOR: 'editor@example.com',
});

/** Starts the server anew: what is due then goes out at once. */
async function restart(): Promise<void> {
  const ahead = site.now() - Date.now();
  await site.stop();
  site = await startSite({ ...environment(), CLOCK_AHEAD: String(ahead) });
}

const by = () => ({ actor: 'moderator', at: new Date(site.now()).toISOString() }) as const;

const lettersTo = (address: string) =>
  sink.received.filter(({ recipients }) => recipients.includes(address)).map(({ letter }) => letter);

/** The next letter that somebody gets. */
async function nextLetter(address: string, count: number): Promise<ReceivedLetter['letter']> {
  await expect(async () => {
    // The server looks once a minute for what is due.
    await site.advance(60);
    await expect.poll(() => lettersTo(address).length, { timeout: 3_000 }).toBe(count);
  }).toPass({ timeout: 30_000 });
  return lettersTo(address)[count - 1] as ReceivedLetter['letter'];
}

/** The address in a letter that does something, without the site. */
function linkIn({ text = '' }: ReceivedLetter['letter'], act: string): string {
  const link = text.split(/\s/).find((word) => word.includes(`act=${act}`));
  if (!link?.startsWith(library.site.url)) throw new Error(`no link to ${act} in ${text}`);
  return link.slice(library.site.url.length);
}

const headerOf = ({ headers }: ReceivedLetter['letter'], name: string) =>
  headers.find(({ key }) => key === name)?.value ?? '';

/** Writes a comment that asks for news, through the form. */
async function writeComment(page: Page, locale: Locale, email: string): Promise<Comment> {
  await page.goto(site.base + href.comments(locale, slug));
  await page.locator('#comment-name').fill('Rumana');
  await page.locator('#comment-email').fill(email);
  await page.locator('#comment-body').fill(`A question in ${locale}`);
  await page.getByLabel(messageOf(locale, 'CommentForm.notify')).check();
  await site.advance(3);
  await page.getByRole('button', { name: messageOf(locale, 'CommentForm.submit') }).click();
  await expect(page.locator('#notice')).toHaveText(messageOf(locale, 'CommentsPage.waiting'));
  const { entries } = await comments.store.listQueue({ search: email });
  if (!entries[0]) throw new Error('the comment is not there');
  return entries[0].comment;
}

let replies = 0;
async function answer(comment: Comment, body: string): Promise<void> {
  replies += 1;
  const parts = { parent: comment.id, name: 'KajPath', body, submissionKey: `reply-${replies}` };
  expect((await replyAsEditor({ ...by(), ...parts }, comments)).kind).toBe('stored');
}

/** A wish for news that was confirmed, without the letters that lead to it. */
async function subscribe(id: string, locale: Locale): Promise<void> {
  const email = `${id}@example.com`;
  await comments.store.subscribe({
    ...{ id, email, emailHash: hashEmail(email), locale, thread: 'none', comment: 'none' },
    ...{ confirmedAt: by().at, createdAt: by().at },
  });
}

for (const locale of localeList) {
  const say = (key: string) => messageOf(locale, `SubscriptionPage.${key}`);

  test(`a writer in ${locale} confirms by a letter, gets a letter about a reply, and unsubscribes`, async ({
    page,
  }) => {
    const email = `rumana-${locale}@example.com`;
    const comment = await writeComment(page, locale, email);
    await decideComments({ ...by(), ids: [comment.id], status: 'approved' }, comments);
    const question = await nextLetter(email, 1);
    expect(question.subject).toBe(messageOf(locale, 'CommentLetters.confirmSubject'));

    // A program that looks at mail opens links too: opened, it changes nothing.
    const link = linkIn(question, 'confirm');
    await page.goto(site.base + link);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('confirmTitle'));
    const id = new URL(link, site.base).searchParams.get('id') ?? '';
    expect((await comments.store.getSubscription(id))?.confirmedAt).toBeNull();
    await page.getByRole('button', { name: say('confirm') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('confirmed'));
    expect(page.url()).not.toContain(id);

    await answer(comment, 'র‍্যাঙ্ক বাড়ে ধীরে');
    const news = await nextLetter(email, 2);
    expect(news.text).toContain('র‍্যাঙ্ক বাড়ে ধীরে');
    await page.goto(site.base + linkIn(news, 'unsubscribe'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('unsubscribeTitle'));
    await page.getByRole('button', { name: say('unsubscribe') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('unsubscribed'));
    expect(await comments.store.getSubscription(id)).toBeUndefined();

    // Whoever opens an old letter is told that its link does nothing.
    await page.goto(site.base + link);
    await page.getByRole('button', { name: say('confirm') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('gone'));
    await answer(comment, 'nobody hears of this');
    expect(await comments.store.claimLetter('9999', '9999')).toBeUndefined();
  });

  test(`a link in ${locale} that is wrong or cut short says that it does nothing`, async ({ page }) => {
    for (const query of ['', '?act=confirm', '?act=confirm&id=%3Cscript%3E', '?act=x&id=a', '?id=a&id=b']) {
      await page.goto(site.base + href.subscriptions(locale) + query);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('gone'));
      await expect(page.locator('main form')).toHaveCount(0);
    }
    for (const act of ['confirm', 'unsubscribe'] as const) {
      await page.goto(site.base + href.subscriptions(locale, { id: 'no-such-wish', act }));
      await page.getByRole('button', { name: say(act) }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('gone'));
    }
  });

  test.describe('with script', () => {
    test.use({ javaScriptEnabled: true });

    test(`axe finds nothing on the pages of subscriptions in ${locale}, and search engines do not index them`, async ({
      page,
    }) => {
      await subscribe(`axe-${locale}`, locale);
      for (const query of [
        { id: `axe-${locale}`, act: 'confirm' },
        { id: `axe-${locale}`, act: 'unsubscribe' },
        { done: 'confirmed' },
        { done: 'unsubscribed' },
        { done: 'gone' },
      ] as Record<string, string>[]) {
        await page.goto(site.base + href.subscriptions(locale, query));
        await expectClean(page);
        await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex, nofollow');
      }
    });
  });
}

test('a letter due while no server ran goes out at its start, and a mail program unsubscribes with one click or on a page', async ({
  page,
}) => {
  const locale = 'en';
  const email = `one-click-${locale}@example.com`;
  const comment = await writeComment(page, locale, email);
  await decideComments({ ...by(), ids: [comment.id], status: 'approved' }, comments);
  await restart();
  await expect.poll(() => lettersTo(email).length, { timeout: 30_000 }).toBe(1);
  const [letter] = lettersTo(email) as [ReceivedLetter['letter']];
  expect(headerOf(letter, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  const address = headerOf(letter, 'list-unsubscribe')
    .replace(/^<|>$/g, '')
    .replace(library.site.url, site.base);
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    messageOf(locale, 'SubscriptionPage.unsubscribeTitle'),
  );
  const id = new URL(address).searchParams.get('id') ?? '';
  expect(await comments.store.getSubscription(id)).toBeDefined();
  // Neither a cookie nor a page of the site; twice, because mail programs repeat themselves.
  for (const headers of [{}, { Origin: 'https://mail.example' }] as Record<string, string>[]) {
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    const { status, url } = await fetch(address, { method: 'POST', headers, body, redirect: 'error' });
    expect([status, url]).toEqual([200, address]);
    expect(await comments.store.getSubscription(id)).toBeUndefined();
  }
});

test('an unknown id leads to the page that says so, whatever is in it', async () => {
  for (const id of ['', 'a\u0000b', "' OR 1=1 --", 'x'.repeat(1_000), '__proto__', '../../etc/passwd']) {
    for (const act of ['confirm', 'unsubscribe']) {
      const body = new URLSearchParams({ id, act, lang: 'en' });
      const { status, headers } = await fetch(`${site.base}/api/notices`, {
        method: 'POST',
        body,
        redirect: 'manual',
      });
      expect([status, headers.get('location')]).toEqual([303, '/en/comments/notices?done=gone']);
    }
  }
  const away = `${site.base}/api/notices?id=a%00b&lang=xx`;
  const opened = await fetch(away, { redirect: 'manual' });
  expect([opened.status, opened.headers.get('location')]).toEqual([
    302,
    '/bn/comments/notices?act=unsubscribe',
  ]);
});

test('the log notes letters without anybody’s address', () => {
  const log = site.readLog();
  const events = log.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : []));
  expect(events).toContainEqual(
    expect.objectContaining({ event: 'letter', kind: 'confirm', outcome: 'sent' }),
  );
  expect(log).not.toContain('@example.com');
});
