import { expect, type Page } from '@playwright/test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { CommentStore } from '@/lib/comments/store/comment-store';
import { formAddresses, href } from '@/lib/i18n/href';
import { type Locale, localeList } from '@/lib/i18n/locales';
import { sampleComment } from '../unit/comments/samples';
import { openAndWait } from './article-script';
import { library, messageOf } from './content';
import { expectClean } from './expect-clean';
import { logIn } from './log-in';
import { test } from './open-site';
import { sendComment } from './send-comment';
import { password, type Site } from './start-site';

/* The whole way of a comment, in a real browser on a phone: written, held, approved, answered, read. */

test.describe.configure({ mode: 'default' });

const [first, second] = library.listArticles();
if (!first || !second) throw new Error('the content has no two articles');

// Attempts to log in count for a quarter of an hour.
test.beforeEach(({ site }) => site.advance(900));

const texts: Record<Locale, string> = {
  bn: 'ক্‌ষুদ্র প্রশ্ন: র‍্যাম কত লাগবে?\nদেখুন https://example.com/পথ?a=1&b=2 <b>মোটা</b>',
  en: 'A small question: how much RAM?\nSee https://example.com/path?a=1&b=2 <b>bold</b>',
};

async function writeComment(page: Page, site: Site, locale: Locale, name: string, email: string) {
  await page.locator('#comment-name').fill(name);
  await page.locator('#comment-email').fill(email);
  await page.locator('#comment-body').fill(texts[locale]);
  // A form is taken when it is older than the time in which nobody could have written.
  await site.advance(3);
  await page.getByRole('button', { name: messageOf(locale, 'CommentForm.submit') }).click();
  await expect(page.locator('#notice')).toHaveText(messageOf(locale, 'CommentsPage.waiting'));
}

for (const [index, locale] of localeList.entries()) {
  // Of language and script every value is tried, not every combination: the pages are the same.
  const javaScriptEnabled = index % 2 === 0;
  const how = `in ${locale} ${javaScriptEnabled ? 'with' : 'without'} script`;

  test.describe(how, () => {
    test.use({ javaScriptEnabled });

    test(`a comment is written, held, approved, answered and read ${how}`, async ({
      page,
      browser,
      site,
    }) => {
      const at = (path: string) => site.base + path;
      const name = `Ruma ${locale} '"><i>`;
      const email = `reader-${locale}@example.com`;
      const { slug } = javaScriptEnabled ? second : first;
      const thread = href.comments(locale, slug);
      if (javaScriptEnabled) {
        await openAndWait(page, at(href.article(locale, slug)));
        await page.locator('#comments').scrollIntoViewIfNeeded();
        await expect(page.locator('#comments form')).toBeVisible();
      } else {
        await page.goto(at(href.article(locale, slug)));
        await page.locator('#comments a').click();
      }
      await writeComment(page, site, locale, name, email);
      expect(page.url()).not.toContain('example.com');

      // Only its writer sees it.
      await expect(page.getByText(name)).toBeVisible();
      const stranger = await (await fetch(at(thread))).text();
      expect(stranger).not.toContain(email);
      expect(stranger).not.toContain('example.com/');

      const moderation = await (await browser.newContext({ javaScriptEnabled })).newPage();
      await logIn(moderation, site, locale);
      const item = moderation.locator('.queue > li').filter({ hasText: name });
      await expect(item).toContainText(email);
      await expect(item).toContainText(messageOf(locale, 'CommentFlags.firstTime'));
      await item.getByRole('button', { name: messageOf(locale, 'QueueItem.approve') }).click();
      await expect(moderation.locator('#notice')).toContainText(
        messageOf(locale, 'ActionNotice.approve', { count: 1 }),
      );

      await page.goto(at(thread));
      const comment = page.locator('.comments li').filter({ hasText: name });
      expect(await comment.locator('.text').textContent()).toBe(texts[locale].replace('\n', ''));
      await expect(comment.locator('.text br')).toHaveCount(1);
      const link = comment.locator('.text a');
      await expect(link).toHaveAttribute('rel', 'ugc nofollow');
      await expect(page.locator('main')).not.toContainText(email);

      await moderation.goto(at(href.moderate(locale, { status: 'approved' })));
      const approved = moderation.locator('.queue > li').filter({ hasText: name });
      await approved.locator('details.reply summary').click();
      await approved.locator('textarea').fill('8 GB');
      await approved.getByRole('button', { name: messageOf(locale, 'QueueItem.sendReply') }).click();
      await expect(moderation.locator('#notice')).toContainText(messageOf(locale, 'ActionNotice.reply'));

      await page.goto(at(thread));
      const reply = page.locator('.comments li li').filter({ hasText: '8 GB' });
      await expect(reply.locator('.editor')).toHaveText(messageOf(locale, 'CommentItem.author'));
      await comment.locator('.by a').first().click();
      expect(new URL(page.url()).hash).toBe(`#${await comment.first().getAttribute('id')}`);
      await moderation.context().close();
    });
  });
}

/** Stores a comment that is shown, and the editor's reply to it. */
async function addThread(store: CommentStore, locale: Locale, article: string): Promise<void> {
  const shown = { article, locale, status: 'approved' } as const;
  const top = sampleComment(shown);
  const reply = sampleComment({ ...shown, parent: top.id, isByEditor: true, body: '8 GB' });
  for (const comment of [top, reply]) await store.add(comment);
}

test.describe('with script', () => {
  test.use({ javaScriptEnabled: true });

  for (const locale of localeList) {
    test(`axe finds nothing on the thread and on its form with mistakes in ${locale}`, async ({
      page,
      site,
      store,
    }) => {
      await addThread(store, locale, first.id);
      await page.goto(site.base + href.comments(locale, first.slug));
      await expectClean(page);
      await page.getByRole('button', { name: messageOf(locale, 'CommentForm.submit') }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await expectClean(page);
    });
  }

  test('under an article the thread comes with its style and breaks no policy', async ({
    page,
    site,
    store,
  }) => {
    await addThread(store, 'en', first.id);
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(error.message));
    await openAndWait(page, site.base + href.article('en', first.slug));
    await page.locator('#comments').scrollIntoViewIfNeeded();
    const form = page.locator('#comments form');
    await expect(form).toBeVisible();
    await expect(form.locator('textarea')).toHaveCSS('display', 'block');
    await expect(page.locator('#comments .editor').first()).toBeVisible();
    expect(await page.locator('#comments script[type="application/ld+json"]').textContent()).toContain(
      '8 GB',
    );
    expect(complaints).toEqual([]);
    await expectClean(page);
  });
});

for (const locale of localeList) {
  test(`mistakes in ${locale} stand beside their fields, and everything typed is kept`, async ({
    page,
    site,
  }) => {
    await page.goto(site.base + href.comments(locale, first.slug));
    await page.locator('#comment-email').fill('nobody');
    await page.locator('#comment-body').fill(' \n<script>alert(1)</script>');
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: messageOf(locale, 'CommentForm.submit') }).click();
    expect((await answer).status()).toBe(422);
    const summary = page.locator('.faults');
    await expect(summary).toBeFocused();
    await expect(summary).toHaveAccessibleName(messageOf(locale, 'FormProblem.fields'));
    await expect(summary.getByRole('link')).toHaveText(
      ['nameMissing', 'emailNotEmail'].map((key) => messageOf(locale, `CommentFaults.${key}`)),
    );
    await expect(page).toHaveTitle(new RegExp(messageOf(locale, 'CommentsPage.refusedTitle', { title: '' })));
    await expect(page.locator('#comment-name-fault')).toHaveText(
      messageOf(locale, 'CommentFaults.nameMissing'),
    );
    await expect(page.locator('#comment-email-fault')).toHaveText(
      messageOf(locale, 'CommentFaults.emailNotEmail'),
    );
    await expect(page.locator('#comment-body-fault')).toBeEmpty();
    await expect(page.locator('#comment-email')).toHaveValue('nobody');
    await expect(page.locator('#comment-body')).toHaveValue(' \n<script>alert(1)</script>');
    expect(page.url()).not.toContain('nobody');
  });

  test(`a writer in ${locale} changes a comment and deletes it, without script`, async ({ page, site }) => {
    await page.goto(site.base + href.comments(locale, second.slug));
    await writeComment(page, site, locale, `Mou ${locale}`, `mou-${locale}@example.com`);
    const edit = page.getByRole('link', { name: messageOf(locale, 'OwnComments.edit') });
    await edit.last().click();
    await page.locator('#comment-body').fill(`${texts[locale]} 2`);
    await page.getByRole('button', { name: messageOf(locale, 'EditForm.save') }).click();
    await expect(page.locator('#notice')).toHaveText(messageOf(locale, 'CommentsPage.editedWaiting'));
    await expect(page.getByText(/ 2$/)).toBeVisible();
    await edit.last().click();
    await page.getByRole('button', { name: messageOf(locale, 'EditForm.delete') }).click();
    await expect(page.locator('#notice')).toHaveText(messageOf(locale, 'CommentsPage.deleted'));
    await expect(page.getByText(/ 2$/)).toHaveCount(0);
  });

  test(`search engines may index a thread in ${locale} once it has comments`, async ({ site, store }) => {
    // Only a thread that has comments in both languages names its twin.
    for (const one of localeList) await addThread(store, one, first.id);
    const read = async (path: string) => (await fetch(site.base + path)).text();
    const empty = library.listArticles()[2];
    expect(await read(href.comments(locale, empty?.slug ?? ''))).toContain(
      '<meta name="robots" content="noindex">',
    );
    const full = await read(href.comments(locale, first.slug));
    expect(full).not.toContain('noindex');
    expect(full).toContain('"@type":"Comment"');
    expect(full.match(/hreflang="[^"]+" href/gi)?.length ?? 0).toBeGreaterThanOrEqual(3);
    expect(await read(href.comments(locale, first.slug, { order: 'newest' }))).toContain('noindex');
  });
}

test('the thread and the form with mistakes are valid HTML', async ({ site }) => {
  const validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard'] }));
  const pages = [
    await fetch(site.base + href.comments('bn', first.slug)),
    await fetch(site.base + formAddresses.comment, {
      method: 'POST',
      body: new URLSearchParams({ article: first.slug, lang: 'bn', body: '"<&' }),
    }),
  ];
  for (const page of pages) {
    const { results } = await validator.validateString(await page.text());
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
    ).toEqual([]);
  }
});

test('the log has no name, no address and no text of anybody', async ({ site }) => {
  await sendComment(site, { locale: 'bn', slug: first.slug, name: 'Rafi', body: 'RAM, র‍্যাম' });
  const log = site.readLog();
  expect(log).toContain('"event":"form"');
  for (const personal of ['Ruma', 'Rafi', 'example.com', '127.0.0.1"', 'RAM', 'র‍্যাম', password])
    expect(log.replace(/http:\/\/127\S+/, '')).not.toContain(personal);
});
