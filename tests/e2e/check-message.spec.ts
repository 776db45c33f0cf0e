import { expect } from '@playwright/test';
import { formAddresses, href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';
import { longestMessage } from '@/lib/subject/check-message/judge-message';
import { budgets } from '@/tests/bench/budgets';
import { ask } from './ask';
import { messageOf } from './content';
import { expectAccessible, expectClean } from './expect-clean';
import { test } from './open-site';

/* Is this message a trap? Without script by a form, with script in the browser: the same answer, and no trace of the message. */

const base = process.env.BASE_URL ?? '';

/** Spaced-out letters, a false address, and what would be an element if it were not escaped. */
const trap =
  'Upwork HR theke bolchi. Like dile 50 taka, T e l e g r a m e asen. <img src=x onerror=alert(1)> Registration fee 500 taka bkash koren: upw0rk-jobs.com';
const genuine = 'কাল বিকাল ৫টায় মিটিং, ফাইলটা সঙ্গে আনবেন।';
const secret = 'zebra-crossing-7731';

for (const locale of localeList) {
  const say = (key: string, values?: Record<string, string | number>) => messageOf(locale, key, values);
  const path = href.checkMessage(locale);
  const headingOf = (verdict: string) => say(`CheckResult.${verdict}Title`);

  test.describe(`without script in ${locale}`, () => {
    test.use({ javaScriptEnabled: false });

    test(`a trap is named with its words, reasons, sources and steps in ${locale}`, async ({ page }) => {
      await page.goto(path);
      await page.getByLabel(say('CheckForm.message'), { exact: true }).fill(trap);
      await page.getByRole('button', { name: say('CheckForm.submit') }).click();
      await expect(page).toHaveURL(`${formAddresses.checkMessage}#result`);
      const result = page.locator('#result');
      await expect(result.getByRole('heading', { level: 2 })).toHaveText(headingOf('trap'), {
        useInnerText: true,
      });
      await expect(result.locator('q').filter({ hasText: 'T e l e g r a m' }).first()).toBeVisible();
      await expect(result.locator('q').filter({ hasText: 'upw0rk-jobs.com' })).toBeVisible();
      await expect(result.locator('.found sup a').first()).toHaveAttribute('href', /^#source-\d+$/);
      await expect(result.getByText(say('CheckResult.steps'))).toBeVisible();
      await expect(page.getByLabel(say('CheckForm.message'), { exact: true })).toHaveValue(trap);
      await expect(page.locator('img[src=x]')).toHaveCount(0);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    });

    test(`a message without a sign is not called safe in ${locale}`, async ({ page }) => {
      await page.goto(path);
      await page.getByLabel(say('CheckForm.message'), { exact: true }).fill(genuine);
      await page.getByRole('button', { name: say('CheckForm.submit') }).click();
      const result = page.locator('#result');
      await expect(result.getByRole('heading', { level: 2 })).toHaveText(headingOf('none'), {
        useInnerText: true,
      });
      await expect(result.getByText(say('CheckResult.questions'))).toBeVisible();
      await expect(result.locator('.found li')).toHaveCount(0);
    });

    test(`an empty and an overlong message come back with the reason in ${locale}`, async ({ page }) => {
      for (const [message, key] of [
        ['  ', 'missing'],
        ['ক'.repeat(longestMessage + 1), 'tooLong'],
      ] as const) {
        await page.goto(path);
        await page.getByLabel(say('CheckForm.message'), { exact: true }).fill(message);
        const answer = page.waitForResponse((response) => response.request().method() === 'POST');
        await page.getByRole('button', { name: say('CheckForm.submit') }).click();
        expect((await answer).status()).toBe(422);
        await expect(page.locator('#message-fault')).toHaveText(
          say(`CheckForm.${key}`, { most: longestMessage }),
        );
        await expect(page.locator('#result')).toBeHidden();
      }
    });
  });

  test.describe(`with script in ${locale}`, () => {
    test.use({ javaScriptEnabled: true });

    test(`the page of a form that was sent is accessible in ${locale}`, async ({ page }) => {
      // As without script, where axe cannot run: it waits for timers.
      await page.route(/\/assets\/checkMessage\./, (route) => route.abort());
      await page.goto(path);
      await page.getByLabel(say('CheckForm.message'), { exact: true }).fill(trap);
      await page.getByRole('button', { name: say('CheckForm.submit') }).click();
      await expect(page).toHaveURL(`${formAddresses.checkMessage}#result`);
      await expectClean(page);
    });

    test(`with script the answer comes while one types, and nothing leaves the page in ${locale}`, async ({
      page,
    }) => {
      const sent: string[] = [];
      page.on('request', (request) => {
        sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`);
      });
      await page.goto(path);
      await page.getByLabel(say('CheckForm.message'), { exact: true }).fill(`${trap} ${secret}`);
      const result = page.locator('#result');
      await expect(result.getByRole('heading', { level: 2 })).toHaveText(headingOf('trap'), {
        useInnerText: true,
      });
      await expect(page.getByLabel(say('CheckForm.message'), { exact: true })).toBeFocused();
      await expect(page.locator('.said')).toHaveText(headingOf('trap'));
      await page.getByRole('button', { name: say('CheckForm.submit') }).click();
      await expect(result).toBeFocused();
      await expect(result.locator('q').filter({ hasText: 'T e l e g r a m' }).first()).toBeVisible();
      await result.locator('.found sup a').first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.keyboard.press('Escape');
      await page.getByLabel(say('CheckForm.message'), { exact: true }).fill(genuine);
      await expect(result.getByRole('heading', { level: 2 })).toHaveText(headingOf('none'), {
        useInnerText: true,
      });
      await page.getByLabel(say('CheckForm.message'), { exact: true }).fill('');
      await expect(result).toBeHidden();
      await page.getByRole('button', { name: say('CheckForm.submit') }).click();
      await expect(page.locator('#message-fault')).toHaveText(say('CheckForm.missing'));
      await expect(page.getByLabel(say('CheckForm.message'), { exact: true })).toBeFocused();
      await expect(page).toHaveURL(path);
      expect(sent.filter((line) => !line.startsWith('GET '))).toEqual([]);
      expect(sent.join('\n')).not.toMatch(/zebra|T\+?e\+?l|upw0rk/);
      await expectAccessible(page);
    });

    test(`a form that is sent before the module has arrived waits for it in ${locale}`, async ({ page }) => {
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route('**/assets/checkMessage.*', async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      await page.getByLabel(say('CheckForm.message'), { exact: true }).fill(trap);
      await page.getByRole('button', { name: say('CheckForm.submit') }).click();
      release();
      await expect(page.locator('#result').getByRole('heading', { level: 2 })).toHaveText(headingOf('trap'), {
        useInnerText: true,
      });
      await expect(page).toHaveURL(path);
    });

    test(`the check in ${locale} answers by keyboard alone`, async ({ page }) => {
      await page.goto(path);
      const field = page.getByLabel(say('CheckForm.message'), { exact: true });
      await field.focus();
      await page.keyboard.insertText(trap);
      await page.keyboard.press('Tab');
      await expect(page.getByRole('button', { name: say('CheckForm.submit') })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.locator('#result')).toBeFocused();
    });

    test(`the check in ${locale} does not move sideways on the narrowest phone`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(path);
      await page.getByLabel(say('CheckForm.message'), { exact: true }).fill(`${trap} ${'x'.repeat(300)}`);
      await expect(page.locator('#result')).toBeVisible();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    });
  });

  test(`the check in ${locale} arrives in one round trip, and its module with all rules is small`, async () => {
    const answer = await ask({ base, path, headers: { 'Accept-Encoding': 'br' } });
    expect(answer.headBytes + answer.body.length).toBeLessThanOrEqual(budgets.pageWithHeadersBrotli);
    const html = (await ask({ base, path })).body.toString();
    const [module = ''] = /\/assets\/checkMessage\.\w+\.js/.exec(html) ?? [];
    const script = await ask({ base, path: module, headers: { 'Accept-Encoding': 'gzip' } });
    expect(script.status).toBe(200);
    expect(script.body.length).toBeLessThanOrEqual(budgets.checkMessageModuleGzip);
  });

  test(`a message to the server is in no log and in no address in ${locale}`, async ({ site }) => {
    const response = await fetch(site.base + formAddresses.checkMessage, {
      method: 'POST',
      body: new URLSearchParams({ lang: locale, message: `${trap} ${secret}` }),
      redirect: 'manual',
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toContain('no-store');
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(await response.text()).toContain(secret);
    expect(site.readLog()).toContain('check-message');
    expect(site.readLog()).not.toContain('zebra');
    expect(site.readLog()).not.toContain('upw0rk');
  });

  test(`a form of another site is refused in ${locale}`, async ({ site }) => {
    const response = await fetch(site.base + formAddresses.checkMessage, {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example' },
      body: new URLSearchParams({ lang: locale, message: trap }),
    });
    expect(response.status).toBe(403);
    expect(await response.text()).not.toContain('T e l e g r a m');
  });
}
