import { expect, type Page } from '@playwright/test';
import { formAddresses, href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';
import { library, messageOf } from './content';
import { expectClean } from './expect-clean';
import { logIn } from './log-in';
import { test } from './open-site';
import type { Site } from './start-site';

/* The whole way of a report of a mistake: from the article, without script, into the queue, to its end. */

test.describe.configure({ mode: 'default' });

const [article] = library.listArticles();
if (!article) throw new Error('the content has no article');
const { slug, texts } = article;

// Attempts to log in count for a quarter of an hour.
test.beforeEach(({ site }) => site.advance(900));

for (const locale of localeList) {
  const say = (key: string, values?: Record<string, string | number>) => messageOf(locale, key, values);
  const send = async (page: Page, site: Site) => {
    // A form is taken when it is older than the time in which nobody could have written.
    await site.advance(3);
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: say('ReportForm.submit') }).click();
    return (await answer).status();
  };

  test.describe(`without script in ${locale}`, () => {
    test.use({ javaScriptEnabled: false });

    test(`a mistake is reported from its article, read, and done in ${locale}`, async ({
      page,
      browser,
      site,
    }) => {
      const words = `Wrong fee ${locale} '"><i>`;
      await page.goto(site.base + href.article(locale, slug));
      await page.getByRole('link', { name: say('MistakeLink.link') }).click();
      await expect(page.locator('#comment-article')).toHaveValue(slug);
      await page.locator('#comment-body').fill(words);
      await page.locator('#comment-source').fill('https://example.com/fees?a=1&b=2');
      await page.locator('#comment-email').fill(`reader-${locale}@example.com`);
      expect(await send(page, site)).toBe(303);
      await expect(page.locator('#notice')).toHaveText(say('ReportForm.received'));
      expect(page.url()).not.toContain('example.com');
      expect(await page.context().cookies()).toEqual([]);

      const moderation = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
      await logIn(moderation, site, locale);
      const item = moderation.locator('.queue > li').filter({ hasText: words });
      await expect(item.getByRole('link', { name: texts[locale].title })).toHaveAttribute(
        'href',
        href.article(locale, slug),
      );
      await expect(item).toContainText(say('QueueItem.report'));
      await expect(item.locator('.text a')).toHaveAttribute('href', 'https://example.com/fees?a=1&b=2');
      const mail = await item.getByRole('link', { name: say('QueueItem.answerByMail') }).getAttribute('href');
      expect(new URL(mail ?? '').pathname).toBe(`reader-${locale}%40example.com`);
      expect(new URL(mail ?? '').searchParams.get('body')).toContain(words);
      await item.getByRole('button', { name: say('QueueItem.done') }).click();
      await expect(moderation.locator('#notice')).toContainText(say('ActionNotice.done', { count: 1 }));
      for (const path of [href.comments(locale, slug), href.article(locale, slug), href.corrections(locale)])
        expect(await (await fetch(site.base + path)).text()).not.toContain(`Wrong fee ${locale}`);

      await moderation.goto(site.base + href.moderate(locale, { status: 'done' }));
      const done = moderation.locator('.queue > li').filter({ hasText: words });
      await done.getByRole('button', { name: say('QueueItem.delete') }).click();
      await expect(moderation.locator('#notice')).toContainText(say('ActionNotice.delete', { count: 1 }));
      await expect(done).toHaveCount(0);
      await moderation.context().close();
    });
  });

  test.describe(`with script in ${locale}`, () => {
    // axe waits for timers, which do not run in a page without script.
    test.use({ javaScriptEnabled: true });

    test(`the faults of a report in ${locale} stand above the form and beside the fields, with all that was typed`, async ({
      page,
      site,
    }) => {
      await page.goto(site.base + href.report(locale));
      await page.locator('#comment-email').fill('nobody@');
      await page.locator('#comment-source').fill('<script>alert(1)</script>');
      expect(await send(page, site)).toBe(422);
      const summary = page.locator('.faults');
      await expect(summary).toBeFocused();
      await expect(summary).toHaveAccessibleName(say('ReportProblem.fields'));
      await expect(page).toHaveTitle(new RegExp(say('ReportForm.refusedTitle', { title: '' })));
      const faults = ['articleMissing', 'bodyMissing', 'emailNotEmail'].map((key) =>
        say(`ReportFaults.${key}`),
      );
      await expect(summary.getByRole('link')).toHaveText(faults);
      await summary.getByRole('link').nth(1).click();
      await expect(page.locator('#comment-body')).toBeFocused();
      await expect(page.locator('#comment-article-fault')).toHaveText(faults[0] ?? '');
      await expect(page.locator('#comment-email')).toHaveValue('nobody@');
      await expect(page.locator('#comment-source')).toHaveValue('<script>alert(1)</script>');
      await expectClean(page);
      await page.locator('#comment-article').selectOption(slug);
      await page.locator('#comment-body').fill('ক');
      await page.locator('#comment-email').fill('');
      expect(await send(page, site)).toBe(303);
    });
  });
}

test('a report from another site, without a token or for a page that is not there stores nothing', async ({
  site,
  store,
}) => {
  const before = await store.countByStatus();
  const post = (own: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(site.base + formAddresses.report, {
      method: 'POST',
      redirect: 'manual',
      headers,
      body: new URLSearchParams({ article: slug, lang: 'en', body: 'Wrong', ...own }),
    });
  expect((await post({}, { Origin: 'https://evil.example' })).status).toBe(403);
  const forged = await post({ body: '</textarea><script>alert(1)</script>' });
  expect(forged.status).toBe(422);
  expect(await forged.text()).not.toContain('</textarea><script>alert(1)');
  expect((await post({ article: '../../etc/passwd' })).status).toBe(422);
  expect((await post({ lang: 'xx' })).status).toBe(422);
  expect((await fetch(site.base + formAddresses.report)).status).toBe(405);
  expect(await store.countByStatus()).toEqual(before);
});

test('links to the form with strange pages show it with nothing chosen', async ({ page, site }) => {
  for (const name of ['gone', '\'"><script>alert(1)</script>', '../..', 'x'.repeat(500)]) {
    await page.goto(site.base + href.report('en', { page: name }));
    await expect(page.locator('#comment-article')).toHaveValue('');
  }
  await page.goto(site.base + href.report('en', { page: 'page-take-home' }));
  await expect(page.locator('#comment-article')).toHaveValue('page-take-home');
});
