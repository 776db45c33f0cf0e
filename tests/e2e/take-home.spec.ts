import { expect, type Page, test } from '@playwright/test';
import { openAndWait } from './article-script';
import { ask } from './ask';
import { expectAccessible } from './expect-clean';

/* What arrives of a price: the worked examples of the fee sheet, with script and without, in both languages. */

const base = process.env.BASE_URL ?? '';
const path = (locale: string, query: Record<string, string> = {}) =>
  `/${locale}/take-home${Object.keys(query).length > 0 ? `?${new URLSearchParams(query)}` : ''}`;

type Example = { name: string; query: Record<string, string>; en: string[]; bn: string[] };

const dollars = { currency: 'USD', payout: 'none', rate: '122' };

/** Amounts that have to stand in the answer, in its order. */
const examples: Example[] = [
  {
    name: 'US$100 on Fiverr',
    query: { ...dollars, marketplace: 'fiverr', amount: '100' },
    en: ['US$100.00', '−US$20.00', 'US$80.00', 'Tk 9,760.00', 'US$105.50'],
    bn: ['১০০.০০ ডলার', '−২০.০০ ডলার', '৮০.০০ ডলার', '৯,৭৬০.০০ টাকা', '১০৫.৫০ ডলার'],
  },
  {
    name: 'US$20 on Fiverr',
    query: { ...dollars, marketplace: 'fiverr', amount: '20' },
    en: ['US$20.00', '−US$4.00', 'US$16.00', 'Tk 1,952.00', 'US$24.10'],
    bn: ['২০.০০ ডলার', '−৪.০০ ডলার', '১৬.০০ ডলার', '১,৯৫২.০০ টাকা', '২৪.১০ ডলার'],
  },
  ...[
    { share: '10', taken: '60', left: '540', taka: '65,880', bn: ['৬০', '৫৪০', '৬৫,৮৮০'] },
    { share: '15', taken: '90', left: '510', taka: '62,220', bn: ['৯০', '৫১০', '৬২,২২০'] },
    { share: '0', taken: '0', left: '600', taka: '73,200', bn: ['০', '৬০০', '৭৩,২০০'] },
  ].map(({ share, taken, left, taka, bn }) => ({
    name: `US$600 on Upwork at ${share}%`,
    query: { ...dollars, marketplace: 'upwork', amount: '600', share },
    en: ['US$600.00', `−US$${taken}.00`, `US$${left}.00`, `Tk ${taka}.00`, 'US$630.99 to US$644.99'],
    bn: ['৬০০.০০ ডলার', `−${bn[0]}.০০ ডলার`, `${bn[1]}.০০ ডলার`, `${bn[2]}.০০ টাকা`, '৬৩০.৯৯ ডলার থেকে ৬৪৪.৯৯ ডলার'],
  })),
  {
    name: 'US$40 on Freelancer.com',
    query: { ...dollars, marketplace: 'freelancer-com', amount: '40' },
    en: ['US$40.00', '−US$5.00', 'US$35.00', 'Tk 4,270.00', 'US$43.00'],
    bn: ['৪০.০০ ডলার', '−৫.০০ ডলার', '৩৫.০০ ডলার', '৪,২৭০.০০ টাকা', '৪৩.০০ ডলার'],
  },
  {
    name: 'US$500 on Guru at 9%',
    query: { ...dollars, marketplace: 'guru', amount: '500', share: '9' },
    en: ['US$500.00', '−US$45.00', 'US$455.00', 'Tk 55,510.00'],
    bn: ['৫০০.০০ ডলার', '−৪৫.০০ ডলার', '৪৫৫.০০ ডলার', '৫৫,৫১০.০০ টাকা'],
  },
  {
    name: 'US$500 on Guru at 5%',
    query: { ...dollars, marketplace: 'guru', amount: '500', share: '5' },
    en: ['US$500.00', '−US$25.00', 'US$475.00', 'Tk 57,950.00'],
    bn: ['৫০০.০০ ডলার', '−২৫.০০ ডলার', '৪৭৫.০০ ডলার', '৫৭,৯৫০.০০ টাকা'],
  },
  {
    name: 'a first £500 on PeoplePerHour',
    query: { ...dollars, marketplace: 'peopleperhour', amount: '500', currency: 'GBP', rate: '160' },
    en: ['£500.00', '−£68.75', '£431.25', 'Tk 69,000.00'],
    bn: ['৫০০.০০ পাউন্ড', '−৬৮.৭৫ পাউন্ড', '৪৩১.২৫ পাউন্ড', '৬৯,০০০.০০ টাকা'],
  },
];

/** A job that leaves less than the smallest withdrawal, through a route that nobody confirms. */
const stopped = { ...dollars, marketplace: 'freelancer-com', amount: '33', payout: 'payoneer-bank' };

async function readAnswer(page: Page): Promise<string[]> {
  return page.locator('#result tbody:not([hidden]) td').allTextContents();
}

for (const locale of ['bn', 'en'] as const) {
  test(`the worked examples of the fee sheet are right in ${locale} without script`, async ({ page }) => {
    for (const { name, query, ...amounts } of examples) {
      await page.goto(path(locale, query));
      expect((await readAnswer(page)).slice(0, amounts[locale].length), name).toEqual(amounts[locale]);
    }
  });

  test(`the form answers in ${locale} without script, at an address to share`, async ({ page }) => {
    await page.goto(path(locale));
    await page.locator('#amount').fill('১০০');
    await page.locator('#rate').fill('122');
    await page.locator('form.take-home button').click();
    await expect(page.locator('#result td').nth(2)).toHaveText(locale === 'bn' ? '৮০.০০ ডলার' : 'US$80.00');
    expect(new URL(page.url()).searchParams.get('amount')).toBe('১০০');
    await expect(page.locator('#amount')).toHaveValue('১০০');
  });

  test(`a sum in ${locale} that cannot be withdrawn says so instead of an answer`, async ({ page }) => {
    await page.goto(path(locale, stopped));
    await expect(page.locator('#result .stops p')).toHaveCount(2);
    await expect(page.locator('#result .stops')).toContainText(locale === 'bn' ? '৩০.০০ ডলার' : 'US$30.00');
    await expect(page.locator('#result tbody:not([hidden]) .total')).toHaveCount(0);
  });

  test(`a mistake in ${locale} stands beside its field, and nothing typed is lost`, async ({ page }) => {
    await page.goto(path(locale, { marketplace: 'nobody', amount: '1e99', currency: 'USD', rate: '<b>' }));
    for (const field of ['marketplace', 'amount', 'payout', 'rate']) {
      await expect(page.locator(`#${field}-fault`)).not.toBeEmpty();
      await expect(page.locator(`#${field}`)).toHaveAttribute('aria-invalid', 'true');
    }
    await expect(page.locator('#amount')).toHaveValue('1e99');
    await expect(page.locator('#rate')).toHaveValue('<b>');
    await expect(page.locator('#marketplace')).toHaveValue('nobody');
    await expect(page.locator('#result')).toBeHidden();
  });

  test(`search engines may index the page in ${locale}, not its answers`, async () => {
    const read = async (address: string) => (await ask({ base, path: address })).body.toString();
    const page = await read(path(locale));
    expect(page).toContain('<meta name="robots" content="max-image-preview:large">');
    expect(page).toContain('<link rel="canonical"');
    const answer = await read(path(locale, examples[0]?.query));
    expect(answer).toMatch(/<meta name="robots" content="[^"]*noindex/);
    expect(answer).not.toContain('<link rel="canonical"');
  });

  test(`the page in ${locale} answers a request without a User-Agent, with its title in the head`, async () => {
    const { status, body } = await ask({ base, path: path(locale), headers: { 'User-Agent': '' } });
    expect(status).toBe(200);
    expect(body.toString()).toMatch(/<title>[^<]+<\/title>.*<\/head>/s);
  });

  test(`the page in ${locale} carries no framework, and a policy for what is inline`, async () => {
    const { body, headers } = await ask({ base, path: path(locale, examples[0]?.query) });
    expect(body.toString()).not.toContain('_next');
    expect(headers['content-security-policy']).toMatch(/script-src 'self' 'sha256-/);
  });
}

test.describe('with script', () => {
  test.use({ javaScriptEnabled: true });

  for (const locale of ['bn', 'en'] as const) {
    test(`the answer follows the typing in ${locale}, as the page without script has it`, async ({
      page,
    }) => {
      await openAndWait(page, path(locale));
      // The module answers as soon as it is there; until then typing is only typing.
      await expect(async () => {
        await page.locator('#amount').fill('');
        await page.locator('#amount').fill('500');
        await page.locator('#marketplace').selectOption('guru');
        await page.locator('#share').fill('9');
        await page.locator('#payout').selectOption('none');
        await page.locator('#rate').fill('122');
        await expect(page.locator('#result')).toBeVisible({ timeout: 200 });
      }).toPass();
      await expect(page.locator('#result .total td').first()).toHaveCSS('font-weight', '700');
      const typed = await readAnswer(page);
      const notes = await page.locator('#result li').allTextContents();
      const query = { ...dollars, marketplace: 'guru', amount: '500', share: '9' };
      await openAndWait(page, path(locale, query));
      expect(await readAnswer(page)).toEqual(typed);
      expect(await page.locator('#result li').allTextContents()).toEqual(notes);
      await page.locator('#marketplace').selectOption('freelancer-com');
      await page.locator('#payout').selectOption('payoneer-bank');
      await page.locator('#share').fill('');
      await page.locator('#rate').fill('122');
      await page.locator('#amount').fill('33');
      await expect(page.locator('#result .stops p')).toHaveCount(2);
      const stops = await page.locator('#result .stops p').allTextContents();
      await openAndWait(page, path(locale, stopped));
      expect(await page.locator('#result .stops p').allTextContents()).toEqual(stops);
      await page.locator('#amount').fill('-5');
      await expect(async () => {
        await page.locator('#amount').dispatchEvent('input');
        await expect(page.locator('#amount-fault')).not.toBeEmpty({ timeout: 200 });
      }).toPass();
      await expect(page.locator('#result')).toBeHidden();
    });

    test(`the calculator in ${locale} names the web manifest once its text is there`, async ({ page }) => {
      await openAndWait(page, path(locale));
      const manifest = page.locator('head > link[rel=manifest]');
      await expect(manifest).toHaveAttribute('href', '/manifest.webmanifest');
      expect((await ask({ base, path: path(locale) })).body.toString()).not.toContain('webmanifest');
    });

    test(`axe finds nothing on the answer and on mistakes in ${locale}`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      for (const query of [examples[0]?.query, stopped, { marketplace: 'x', amount: '-1' }]) {
        await page.goto(path(locale, query));
        await expectAccessible(page);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
      }
    });
  }
});
