import { expect } from '@playwright/test';
import type { Comment } from '@/lib/comments/comment';
import { editCookieName, editTime } from '@/lib/comments/revision/edit-cookie';
import type { CommentStore } from '@/lib/comments/store/comment-store';
import { formAddresses, href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';
import { sampleComment } from '../unit/comments/samples';
import { asShown, library, messageOf } from './content';
import { type Opened, test } from './open-site';
import { readToken, sendComment, sendFields } from './send-comment';
import type { Site } from './start-site';

/* Whose comment it is: what a reply answers, what one form stores, and who may change or delete it. */

test.describe.configure({ mode: 'default' });

const [article, other] = library.listArticles();
if (!article || !other) throw new Error('the content has no two articles');
const { slug } = article;
const locale = 'en';

const find = async (store: CommentStore, search: string) =>
  (await store.listQueue({ search })).entries[0]?.comment;

for (const of of localeList) {
  test(`a reply in ${of} that has a mistake comes back as a reply, and answers what it answered`, async ({
    page,
    site,
    store,
  }) => {
    const top = sampleComment({ article: article.id, locale: of, status: 'approved', name: 'Shamima' });
    await store.add(top);
    await page.goto(site.base + href.comments(of, slug));
    await page
      .locator(`#c-${top.id}`)
      .getByRole('link', { name: messageOf(of, 'CommentItem.replyTo', { name: 'Shamima' }) })
      .click();
    const title = messageOf(of, 'CommentForm.replyTitle', { name: 'Shamima' });
    await expect(page.getByRole('heading', { name: asShown(title) })).toBeVisible();
    await page.locator('#comment-body').fill(`An answer in ${of}`);
    const submit = page.getByRole('button', { name: messageOf(of, 'CommentForm.submit') });
    await submit.click();
    await expect(page.locator('#comment-name-fault')).not.toBeEmpty();
    await expect(page.getByRole('heading', { name: asShown(title) })).toBeVisible();
    await page.locator('#comment-name').fill('Answerer');
    await page.locator('#comment-email').fill('answerer@example.com');
    await site.advance(3);
    await submit.click();
    await expect(page.locator('#notice')).toHaveText(messageOf(of, 'CommentsPage.waiting'));
    expect((await find(store, `answer in ${of}`))?.parent).toBe(top.id);
  });
}

test('a reply to a hidden comment or one of another thread is refused, one to a reply goes to its parent', async ({
  site,
  store,
}) => {
  const at = { article: article.id, locale } as const;
  const top = sampleComment({ ...at, status: 'approved' });
  const reply = sampleComment({ ...at, parent: top.id, status: 'approved' });
  const hidden = sampleComment(at);
  const elsewhere = sampleComment({ article: other.id, locale, status: 'approved' });
  const inBangla = sampleComment({ article: article.id, locale: 'bn', status: 'approved' });
  for (const comment of [top, reply, hidden, elsewhere, inBangla]) await store.add(comment);
  const answer = (parent: string, body: string) =>
    sendFields(site, { locale, slug }, [
      ['name', 'Replier'],
      ['body', body],
      ['parent', parent],
    ]);
  for (const { id } of [hidden, elsewhere, inBangla]) {
    const refused = await answer(id, `to ${id}`);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain(messageOf(locale, 'FormProblem.parent'));
  }
  expect((await answer(reply.id, 'below a reply')).status).toBe(303);
  expect((await find(store, 'below a reply'))?.parent).toBe(top.id);
});

test('of twenty posts of one form at once one comment is kept, and a different text comes back to its writer', async ({
  site,
  store,
}) => {
  const token = await readToken(site, { locale, slug });
  await site.advance(3);
  const send = (body: string) =>
    sendFields(site, { locale, slug }, [
      ['token', token],
      ['name', 'Twin'],
      ['body', body],
    ]);
  const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => send(`twin text ${index % 2}`)));
  const { entries } = await store.listQueue({ search: 'twin text' });
  expect(entries).toHaveLength(1);
  const kept = entries[0]?.comment.body;
  for (const [index, answer] of answers.entries()) {
    const body = `twin text ${index % 2}`;
    expect([body, answer.status]).toEqual([body, body === kept ? 303 : 422]);
    if (body !== kept) expect(await answer.text()).toContain(body);
  }
});

/** Writes a comment as a browser does. @returns it, and the cookie that lets its writer change it */
async function write({ site, store }: Opened, body: string): Promise<{ comment: Comment; cookie: string }> {
  const sent = await sendComment(site, { locale, slug, body });
  const comment = await find(store, body);
  const cookie = sent.headers.get('set-cookie')?.split(';')[0];
  if (!comment || !cookie) throw new Error(`not stored: ${sent.status}`);
  return { comment, cookie };
}

const revise = (site: Site, { id }: Comment, cookie: string, own: Record<string, string>) =>
  fetch(site.base + formAddresses.reviseComment, {
    ...{ method: 'POST', redirect: 'manual', headers: { Cookie: cookie } },
    body: new URLSearchParams({ id, article: slug, lang: locale, ...own }),
  });
const outcome = async (answer: Promise<Response>) =>
  new URL((await answer).headers.get('location') ?? '', 'http://any').searchParams.get('sent');

test('nobody can change or delete the comment of somebody else, or their own after a quarter of an hour', async ({
  site,
  store,
}) => {
  const opened = { site, store };
  const [mine, theirs] = [await write(opened, 'mine alone'), await write(opened, 'theirs alone')];
  const change = { act: 'edit', body: 'stolen text' };
  const later = mine.cookie.replace(/=\d+/, (expires) => `=${Number(expires.slice(1)) + 3_600_000}`);
  const renamed = theirs.cookie.replace(editCookieName(theirs.comment.id), editCookieName(mine.comment.id));
  for (const cookie of [
    '',
    later,
    renamed,
    theirs.cookie,
    `${editCookieName(mine.comment.id)}=`,
    'a=b; '.repeat(500),
  ])
    for (const act of [change, { act: 'delete' }])
      expect(await outcome(revise(site, mine.comment, cookie, act))).toBe('late');
  expect((await store.get(mine.comment.id))?.body).toBe('mine alone');
  await site.advance(editTime / 1_000);
  expect(await outcome(revise(site, mine.comment, mine.cookie, change))).toBe('late');
  expect(await outcome(revise(site, mine.comment, mine.cookie, { act: 'delete' }))).toBe('late');
  expect((await store.get(mine.comment.id))?.body).toBe('mine alone');
});

test('a comment that is deleted three times at once is deleted, and cannot be changed any more', async ({
  site,
  store,
}) => {
  const opened = { site, store };
  const { comment, cookie } = await write(opened, 'twice gone');
  const remove = () => outcome(revise(site, comment, cookie, { act: 'delete' }));
  expect(await Promise.all([remove(), remove(), remove()])).toEqual(['deleted', 'deleted', 'deleted']);
  expect(await outcome(revise(site, comment, cookie, { act: 'edit', body: 'back again' }))).toBe('late');
  expect(await store.get(comment.id)).toBeUndefined();
});
