import { expect, type Page, test } from '@playwright/test';
import { openCommentService } from '@/lib/comments/open-comment-service';
import type { CommentStore } from '@/lib/comments/store/comment-store';
import { waitWithoutProof } from '@/lib/comments/submission/proof-of-work';
import { limitWindow } from '@/lib/comments/submission/rate-limits';
import { href } from '@/lib/i18n/href';
import { type Locale, locales } from '@/lib/i18n/locales';
import { readSettings } from '@/lib/settings/read-settings';
import { library, messageOf } from './content';
import { sendComment } from './send-comment';
import { type Site, startSite } from './start-site';

/* While many comments come in, a form is taken that its browser has worked for, or that has lain a while. */

test.describe.configure({ mode: 'default' });

const [article] = library.listArticles();
if (!article) throw new Error('the content has no article');
const { slug } = article;

let site: Site;
/** The store of the site, as the command line has it. */
let store: CommentStore;
test.beforeAll(async () => {
  site = await startSite({ COMMENTS_FLOOD: '1' });
  ({ store } = await openCommentService(readSettings({ DATA_DIR: site.folder }).comments));
});
test.afterAll(async () => {
  await store?.close();
  await site?.stop();
});

/** Begins a window of counting with more comments than are taken without question. */
async function beginFlood(locale: Locale): Promise<void> {
  await site.advance(limitWindow - ((site.now() / 1_000) % limitWindow));
  for (const body of ['one', 'two', 'three'])
    await sendComment(site, { locale, slug, body: `${body} ${site.now()}` });
}

async function fillForm(page: Page, locale: Locale, name: string): Promise<void> {
  await page.goto(site.base + href.comments(locale, slug));
  await page.locator('#comment-name').fill(name);
  await page.locator('#comment-email').fill('reader@example.com');
  await page.locator('#comment-body').fill(`র‍্যাম ${name}`);
  await site.advance(3);
}

const submit = (page: Page, locale: Locale) =>
  page.getByRole('button', { name: messageOf(locale, 'CommentForm.submit') }).click();

/** Why the comment of a writer waits. */
const flagsOf = async (name: string) =>
  (await store.listQueue({ search: name })).entries.map(({ comment }) => comment.flags);

/** What a writer is told: how long a form has to lie, or that a comment waits. */
const asked = (locale: Locale) =>
  messageOf(locale, 'FormProblem.proof', {
    seconds: new Intl.NumberFormat(locales[locale].intl).format(waitWithoutProof),
  });
const waiting = (locale: Locale) => messageOf(locale, 'CommentsPage.waiting');

test.describe('with script', () => {
  test.use({ javaScriptEnabled: true });
  const locale = 'bn';

  test(`in a flood the browser of a writer in ${locale} solves a task, and the comment is accepted`, async ({
    page,
  }) => {
    await beginFlood(locale);
    await fillForm(page, locale, `Script ${locale}`);
    await submit(page, locale);
    await expect(page.getByRole('alert')).toHaveText(asked(locale));
    await expect(page.locator('#comment-body')).toHaveValue(`র‍্যাম Script ${locale}`);
    const worked = messageOf(locale, 'CommentForm.worked');
    await expect(page.getByRole('main').getByRole('status')).toHaveText(worked, { timeout: 30_000 });
    await site.advance(3);
    await submit(page, locale);
    await expect(page.locator('#notice')).toHaveText(waiting(locale));
    expect(await flagsOf(`Script ${locale}`)).toEqual([['flood', 'firstTime']]);
  });
});

test.describe('without script', () => {
  const locale = 'en';

  test(`in a flood a form in ${locale} without script is accepted after the time that it names, not before`, async ({
    page,
  }) => {
    await beginFlood(locale);
    await fillForm(page, locale, `Plain ${locale}`);
    await submit(page, locale);
    await expect(page.getByRole('alert')).toHaveText(asked(locale));
    await site.advance(waitWithoutProof - 5);
    await submit(page, locale);
    await expect(page.getByRole('alert')).toHaveText(asked(locale));
    await expect(page.locator('#comment-body')).toHaveValue(`র‍্যাম Plain ${locale}`);
    await site.advance(waitWithoutProof);
    await submit(page, locale);
    await expect(page.locator('#notice')).toHaveText(waiting(locale));
    expect(await flagsOf(`Plain ${locale}`)).toEqual([['flood', 'firstTime']]);
  });
});
