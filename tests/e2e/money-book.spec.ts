import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';
import { budgets } from '@/tests/bench/budgets';
import { ask } from './ask';
import { messageOf } from './content';
import { expectAccessible } from './expect-clean';

/* The money book: kept on the device alone. */

const base = process.env.BASE_URL ?? '';
type Locale = (typeof localeList)[number];

const job = {
  day: '2026-06-30',
  client: 'Maria',
  work: 'Subtitles',
  amount: '১০০.৫০',
  fee: '20',
  rate: '122.30',
  route: 'Payoneer',
};
/** (100.50 − 20.00) × 122.30 */
const taka = { bn: '৯,৮৪৫.১৫ টাকা', en: 'Tk 9,845.15' };
const key = 'kajpath-money-book';

async function open(page: Page, locale: Locale): Promise<void> {
  await page.goto(href.moneyBook(locale));
  await page.locator('#money-book').waitFor();
}

async function add(page: Page, locale: Locale, values: Record<string, string> = job): Promise<void> {
  for (const [field, text] of Object.entries(values)) await page.locator(`#${field}`).fill(text);
  await page.getByRole('button', { name: messageOf(locale, 'MoneyBookForm.save'), exact: true }).tap();
}

const jobs = (page: Page) => page.locator('#book-entries li');
const act = (page: Page, name: string) => page.locator(`#book-entries [data-act=${name}]`).first();

test('without script the page says why it needs it, and shows nothing that does not work', async ({
  page,
}) => {
  for (const locale of localeList) {
    await page.goto(href.moneyBook(locale));
    await expect(page.locator('#needs-script')).toBeVisible();
    await expect(page.locator('main').getByRole('button')).toHaveCount(0);
    await expect(page.locator('main input:visible')).toHaveCount(0);
  }
});

test.describe('with script', () => {
  test.use({ javaScriptEnabled: true });

  for (const locale of localeList) {
    test(`in ${locale} a job is added, kept, changed, deleted and brought back, and nothing is sent`, async ({
      page,
    }) => {
      const asked: string[] = [];
      await open(page, locale);
      page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
      await add(page, locale);
      await expect(jobs(page)).toHaveCount(1);
      await expect(jobs(page)).toContainText(taka[locale]);
      await expect(page.locator('#tax-year')).toHaveValue('2025');
      expect(asked).toEqual([]);

      await page.reload();
      await page.locator('#money-book').waitFor();
      await page.locator('#tax-year').selectOption('2025');
      await expect(jobs(page)).toContainText('Maria');
      await act(page, 'change').tap();
      await expect(page.locator('#amount')).toHaveValue('100.50');
      await add(page, locale, { client: 'Maria K.', day: '2026-07-01' });
      await expect(page.locator('#tax-year')).toHaveValue('2026');
      await expect(jobs(page)).toHaveCount(1);
      await expect(jobs(page)).toContainText('Maria K.');

      await act(page, 'remove').tap();
      await expect(jobs(page)).toHaveCount(0);
      await page.getByRole('button', { name: messageOf(locale, 'MoneyBookNews.undo') }).tap();
      await expect(jobs(page)).toContainText('Maria K.');
      await page.reload();
      await page.locator('#money-book').waitFor();
      await act(page, 'change').tap();
      await add(page, locale, { day: '2020-01-31' });
      await expect(page.locator('#tax-year')).toHaveValue('2019');
      await act(page, 'remove').tap();
      await expect(page.locator('#tax-year')).not.toHaveValue('2019');
      // The job was the only one of its tax year, which comes back with it.
      await page.getByRole('button', { name: messageOf(locale, 'MoneyBookNews.undo') }).tap();
      await expect(page.locator('#tax-year')).toHaveValue('2019');
      await expect(jobs(page)).toContainText('Maria K.');
      const sent = asked.filter((line) => !line.startsWith('GET ') || /maria|100\.50/i.test(line));
      expect(sent).toEqual([]);
    });

    test(`in ${locale} faults stand above the form and lead to their fields`, async ({ page }) => {
      await open(page, locale);
      await add(page, locale, { day: '2026-06-30', client: '', amount: '12,5', rate: '' });
      await expect(page.locator('#faults')).toBeFocused();
      await expect(page.locator('#faults a')).toHaveCount(3);
      await expect(page.locator('#amount')).toHaveAttribute('aria-invalid', 'true');
      await expect(jobs(page)).toHaveCount(0);
    });

    test(`in ${locale} the book goes into a file and comes back on another device`, async ({ page }) => {
      await open(page, locale);
      await add(page, locale, { ...job, client: '=1+1' });
      await expect(jobs(page)).toHaveCount(1);
      const [file] = await Promise.all([page.waitForEvent('download'), page.locator('#export-book').tap()]);
      const [table] = await Promise.all([page.waitForEvent('download'), page.locator('#export-csv').tap()]);
      const csv = await readFile(await table.path(), 'utf8');
      expect(csv).toContain(`2026-06-30,"'=1+1","Subtitles",USD,100.50,20.00,122.30,9845.15,"Payoneer"`);
      const kept = await page.evaluate((name) => localStorage.getItem(name), key);
      await page.evaluate(() => localStorage.clear());
      await open(page, locale);
      await page.locator('#import-book').setInputFiles(await file.path());
      await page.locator('#tax-year').selectOption('2025');
      await expect(jobs(page)).toContainText('=1+1');
      expect(JSON.parse((await page.evaluate((name) => localStorage.getItem(name), key)) ?? '')).toEqual(
        JSON.parse(kept ?? ''),
      );
      const wrong = { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') };
      await page.locator('#import-book').setInputFiles(wrong);
      await expect(page.locator('.book-status output')).toHaveText(
        messageOf(locale, 'MoneyBookTroubles.fileNotABook'),
      );
      await expect(jobs(page)).toHaveCount(1);
    });

    test(`in ${locale} the statement and an invoice are printed, alone on the paper`, async ({ page }) => {
      await page.addInitScript(() => {
        window.print = () => {};
      });
      await open(page, locale);
      await page.locator('#owner-name').fill('Rafiq');
      await page.locator('#owner-name').blur();
      await add(page, locale);
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('#paper')).toBeVisible();
      await expect(page.locator('#paper')).toContainText('Rafiq');
      await expect(page.locator('#paper')).toContainText(taka[locale]);
      await expect(page.locator('main h1')).toBeHidden();
      await expect(page.locator('#entry')).toBeHidden();
      await page.emulateMedia({ media: 'screen' });
      await act(page, 'invoice').tap();
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('#paper')).toContainText(messageOf('en', 'MoneyBookInvoice.title'));
      await expect(page.locator('#paper')).toContainText('US$100.50');
      await expect(page.locator('#paper')).toHaveAttribute('lang', 'en');
    });

    test(`in ${locale} the book is accessible, fits 320 px, and is used with the keyboard alone`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await open(page, locale);
      await page.locator('#client').focus();
      await page.keyboard.type('Maria');
      for (const text of ['Subtitles', '', '100', '', '120']) {
        await page.keyboard.press('Tab');
        if (text) await page.keyboard.type(text);
      }
      await page.keyboard.press('Enter');
      await expect(jobs(page)).toHaveCount(1);
      await page.evaluate(() => scrollTo(10_000, 0));
      expect(await page.evaluate(() => scrollX)).toBe(0);
      await page.evaluate(() => scrollTo(0, 0));
      await expectAccessible(page);
    });
  }

  test('a store that is forbidden, full or damaged gets a sentence, and loses nothing', async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.getItem = () => {
        throw new DOMException('no', 'SecurityError');
      };
    });
    await open(page, 'en');
    await expect(page.locator('#book-trouble')).toHaveText(messageOf('en', 'MoneyBookTroubles.forbidden'));
  });

  test('a full store keeps the earlier book', async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await open(page, 'en');
    await add(page, 'en');
    await expect(page.locator('.book-status output')).toHaveText(messageOf('en', 'MoneyBookTroubles.full'));
    await expect(page.locator('#client')).toHaveValue('Maria');
  });

  test('what is damaged is not overwritten', async ({ page }) => {
    await page.addInitScript((name) => localStorage.setItem(name, '{"version":1'), key);
    await open(page, 'en');
    await expect(page.locator('#book-trouble')).toHaveText(messageOf('en', 'MoneyBookTroubles.damaged'));
    await add(page, 'en');
    expect(await page.evaluate((name) => localStorage.getItem(name), key)).toBe('{"version":1');
  });
});

test('the page arrives in one round trip, and its module is small', async () => {
  for (const locale of localeList) {
    const path = href.moneyBook(locale);
    const answer = await ask({ base, path, headers: { 'Accept-Encoding': 'br' } });
    expect(answer.headBytes + answer.body.length).toBeLessThanOrEqual(budgets.pageWithHeadersBrotli);
    const html = (await ask({ base, path })).body.toString();
    const [module = ''] = /\/assets\/moneyBook\.\w+\.js/.exec(html) ?? [];
    const script = await ask({ base, path: module, headers: { 'Accept-Encoding': 'gzip' } });
    expect(script.status).toBe(200);
    expect(script.body.length).toBeLessThanOrEqual(budgets.moneyBookModuleGzip);
  }
});
