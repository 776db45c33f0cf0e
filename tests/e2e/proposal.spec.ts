import { expect, type Page, test } from '@playwright/test';
import { formAddresses, href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';
import { proposalExamples } from '@/lib/subject/proposal/proposal-wording';
import { ask } from './ask';
import { messageOf } from './content';
import { expectAccessible } from './expect-clean';

/* The builder of a first proposal: the same answers with script, where nothing is sent, and without. */

const base = process.env.BASE_URL ?? '';
const needed = ['needs', 'detail', 'experience', 'price', 'time', 'question'];

async function fill(page: Page, values: Record<string, string>): Promise<void> {
  for (const [field, text] of Object.entries(values)) await page.locator(`#${field}`).fill(text);
}

const send = (page: Page, locale: (typeof localeList)[number]) =>
  page.getByRole('button', { name: messageOf(locale, 'ProposalForm.submit') }).tap();

/** Opens the builder, and goes on when its module has run: it adds the button for copying. */
async function openWithScript(page: Page, locale: (typeof localeList)[number]): Promise<void> {
  await page.goto(href.proposal(locale));
  await page.locator('.sentences button').waitFor({ state: 'attached' });
}

const text = (page: Page) => page.locator('#proposal-text');

for (const locale of localeList) {
  for (const script of [true, false]) {
    test.describe(`in ${locale} ${script ? 'with' : 'without'} script`, () => {
      test.use({ javaScriptEnabled: script });
      const open = (page: Page) => (script ? openWithScript(page, locale) : page.goto(href.proposal(locale)));

      test('the faults stand above the form, each leads to its field, and nothing typed is lost', async ({
        page,
      }) => {
        await open(page);
        await fill(page, { needs: proposalExamples.needs, detail: 'I have read your job post carefully' });
        await send(page, locale);
        const summary = page.locator('.faults');
        await expect(summary.getByRole('link')).toHaveCount(needed.length - 1);
        await expect(summary).toContainText(messageOf(locale, 'ProposalFaults.generic'));
        await expect(page).toHaveTitle(messageOf(locale, 'ProposalPage.faultTitle'));
        await expect(page.locator('#needs')).toHaveValue(proposalExamples.needs);
        await expect(page.locator('#detail')).toHaveAttribute('aria-invalid', 'true');
        await expect(text(page)).toBeHidden();
        await summary.getByRole('link').first().tap();
        await expect(page.locator('#detail')).toBeInViewport();
      });

      test('a filled form gives the proposal', async ({ page }) => {
        await open(page);
        await fill(page, proposalExamples);
        await send(page, locale);
        await expect(text(page)).toContainText(`You need ${proposalExamples.needs}.`);
        await expect(text(page)).toContainText(proposalExamples.detail);
        await expect(page.locator('.faults')).toBeHidden();
        await expect(page).toHaveTitle(messageOf(locale, 'ProposalPage.doneTitle'));
      });
    });
  }

  test.describe('with script', () => {
    test.use({ javaScriptEnabled: true });

    test(`with script nothing typed in ${locale} leaves the page, and the proposal is copied whole`, async ({
      page,
      context,
    }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await openWithScript(page, locale);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
      await fill(page, proposalExamples);
      await send(page, locale);
      await expect(page.locator('#proposal-title')).toBeFocused();
      await page.getByRole('button', { name: messageOf(locale, 'ProposalPage.copy'), exact: true }).tap();
      await expect(page.locator('.sentences button')).toHaveText(messageOf(locale, 'ProposalPage.copied'));
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied.split('\n\n')).toHaveLength(6);
      expect(copied).toContain(proposalExamples.question);
      expect(asked).toEqual([]);
      await expectAccessible(page);
    });

    test(`the builder in ${locale} fits 320 px and is used with the keyboard alone`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await openWithScript(page, locale);
      await page.locator('#needs').focus();
      await page.keyboard.type(proposalExamples.needs);
      await page.keyboard.press('Tab');
      await expect(page.locator('#detail')).toBeFocused();
      await page.locator('#name').focus();
      await page.keyboard.press('Enter');
      await expect(page.locator('.faults')).toBeFocused();
      await page.evaluate(() => scrollTo(10_000, 0));
      expect(await page.evaluate(() => scrollX)).toBe(0);
      await expectAccessible(page);
    });
  });
}

test('a form from another site, and one that is far too long, are refused', async () => {
  const post = (headers: Record<string, string>, size: number) =>
    fetch(base + formAddresses.proposal, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
      body: `lang=en&needs=${'a'.repeat(size)}`,
    });
  expect((await post({ Origin: 'https://elsewhere.example' }, 10)).status).toBe(403);
  expect((await post({}, 100_000)).status).toBe(413);
  expect((await post({}, 2_000)).status).toBe(422);
});

test('what was sent is in no page that others get', async () => {
  await fetch(base + formAddresses.proposal, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'lang=en&needs=zebra+crossings+for+cats',
  });
  const { body } = await ask({ base, path: href.proposal('en'), headers: { 'Accept-Encoding': 'identity' } });
  expect(body.toString()).not.toContain('zebra');
});
