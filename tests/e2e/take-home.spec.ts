import { expect, type Page, test } from '@playwright/test';
import { budgets } from '@/tests/bench/budgets';
import { openAndWait, useClock } from './article-script';
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
    await page.locator('#amount').fill('১০০ ডলার');
    await page.locator('#take-home summary').click();
    await page.locator('#rate').fill('122');
    await page.locator('#take-home button').click();
    await expect(page.locator('#result td').nth(2)).toHaveText(locale === 'bn' ? '৮০.০০ ডলার' : 'US$80.00');
    expect(new URL(page.url()).searchParams.get('amount')).toBe('১০০ ডলার');
    await expect(page.locator('#amount')).toHaveValue('১০০ ডলার');
    await expect(page.locator('#finding')).toBeInViewport();
  });

  test(`a sum in ${locale} that cannot be withdrawn says so instead of an answer`, async ({ page }) => {
    await page.goto(path(locale, stopped));
    await expect(page.locator('#result .stops p')).toHaveCount(2);
    await expect(page.locator('#result .stops')).toContainText(locale === 'bn' ? '৩০.০০ ডলার' : 'US$30.00');
    await expect(page.locator('#result tbody:not([hidden]) .total')).toHaveCount(0);
  });

  test(`a mistake in ${locale} stands beside its field, and nothing typed is lost`, async ({ page }) => {
    await page.goto(path(locale, { marketplace: 'nobody', amount: '1e99', currency: 'USD', rate: '<b>' }));
    for (const field of ['marketplace', 'amount', 'rate']) {
      await expect(page.locator(`.faults a[href="#${field}"]`)).not.toBeEmpty();
      await expect(page.locator(`#${field}-fault`)).not.toBeEmpty();
      await expect(page.locator(`#${field}`)).toHaveAttribute('aria-invalid', 'true');
    }
    await expect(page.locator('#amount')).toHaveValue('1e99');
    await expect(page.locator('#rate')).toHaveValue('<b>');
    await expect(page.locator('#marketplace')).toHaveValue('nobody');
    await expect(page.locator('.sum')).toBeHidden();
    expect(await page.title()).toContain(locale === 'bn' ? 'ভুল আছে' : 'Error');
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

/** Opens the calculator, and goes on when its module has run: it fills the sharing buttons in. */
async function openCalculator(page: Page, address: string): Promise<void> {
  await openAndWait(page, address);
  await expect(page.locator('#share-finding button').first()).toBeVisible();
}

test('sent without script, a form with a fault shows the first one in sight, and the focus is there', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(path('bn'));
  await page.locator('#amount').fill('১,৫');
  await page.locator('#take-home button').click();
  await expect(page.locator('.faults')).toBeInViewport({ ratio: 0.9 });
  await expect(page.locator('.faults')).toBeFocused();
  await expect(page.locator('.answer-bar a')).toBeInViewport({ ratio: 1 });
});

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
        await page.locator('#marketplace').selectOption('fiverr');
        await page.locator('#marketplace').selectOption('guru');
        await expect(page.locator('#payout')).toHaveValue('none', { timeout: 200 });
      }).toPass();
      await page.locator('#take-home summary').click();
      await page.locator('#share').fill('9');
      await page.locator('#rate').fill('122');
      await expect(page.locator('#result .total td').first()).toHaveCSS('font-weight', '700');
      const typed = await readAnswer(page);
      const notes = await page.locator('.notes li').allTextContents();
      const query = { ...dollars, marketplace: 'guru', amount: '500', share: '9' };
      await openAndWait(page, path(locale, query));
      expect(await readAnswer(page)).toEqual(typed);
      expect(await page.locator('.notes li').allTextContents()).toEqual(notes);
      await page.locator('#marketplace').selectOption('freelancer-com');
      await page.locator('#payout').selectOption('payoneer-bank');
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
      await expect(page.locator('.sum')).toBeHidden();
    });

    test(`the answer and the first fault in ${locale} are in sight after a change and after sending`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await openCalculator(page, path(locale));
      const bar = page.locator('.answer-bar a');
      for (const amount of ['$250', '২৫০ ডলার', '250', '２５０', '٢٥٠']) {
        await page.locator('#amount').fill(amount);
        await expect(bar).toHaveText(locale === 'bn' ? 'হাতে প্রায় ২৩,৪০০ টাকা' : 'You get about Tk 23,400');
        await expect(bar).toBeInViewport({ ratio: 1 });
      }
      await expect(page.locator('.answer-bar output')).toHaveText((await bar.textContent()) ?? '');
      expect(await page.title()).toContain((await bar.textContent()) ?? '');
      await page.locator('#take-home button').click();
      await expect(page.locator('#finding')).toBeInViewport({ ratio: 1 });
      await page.locator('#amount').fill('৭৭,৫০');
      await expect(page.locator('#amount-fault')).toContainText('৭৭.৫০');
      await expect(bar).toContainText('৭৭.৫০');
      await expect(bar).toBeInViewport({ ratio: 1 });
      await page.locator('#take-home button').click();
      await expect(page.locator('.faults')).toBeFocused();
      await expect(page.locator('.faults a').first()).toBeInViewport({ ratio: 1 });
      expect(await page.title()).toContain(locale === 'bn' ? 'ভুল আছে' : 'Error');
      await page.locator('.faults a').first().click();
      await expect(page.locator('#amount')).toBeFocused();
      await page.locator('#amount').fill('৭৭.৫০');
      await expect(page.locator('.faults')).toBeHidden();
      await expect(page.locator('.sum')).toBeVisible();
    });

    test(`currency, route and fields in ${locale} follow the marketplace`, async ({ page }) => {
      await openCalculator(page, path(locale));
      await page.locator('#take-home summary').click();
      await page.locator('#marketplace').selectOption('upwork');
      await expect(page.locator('#share')).toBeVisible();
      await page.locator('#payout').selectOption('upwork-local-bank');
      await page.locator('#rate').fill('120');
      await page.locator('#marketplace').selectOption('peopleperhour');
      await expect(page.locator('#payout')).toHaveValue('none');
      await expect(page.locator('#rate')).toHaveValue('');
      await expect(page.locator('#share')).toBeHidden();
      await expect(page.locator('#billed')).toBeVisible();
      await expect(page.locator('label[for=amount]')).toContainText(locale === 'bn' ? 'পাউন্ড' : 'pound');
      await expect(page.locator('.answer-bar a')).toContainText(locale === 'bn' ? '৮০ পাউন্ড' : '£80');
      await expect(page.locator('#payout option[value=upwork-local-bank]')).toBeDisabled();
      await page.locator('#marketplace').selectOption('upwork');
      await expect(page.locator('#payout')).toHaveValue('upwork-local-bank');
    });

    test(`what is filled in before the module in ${locale} is there is answered too`, async ({ page }) => {
      await useClock(page);
      await page.goto(path(locale));
      await page.locator('#marketplace').selectOption('peopleperhour');
      await page.locator('#amount').fill('100');
      await page.clock.fastForward(1_000);
      await expect(page.locator('.answer-bar a')).toContainText(locale === 'bn' ? '৮০ পাউন্ড' : '£80');
      await expect(page.locator('label[for=amount]')).toContainText(locale === 'bn' ? 'পাউন্ড' : 'pound');
    });

    test(`the address in ${locale} is always the state that is shown, the way back included`, async ({
      page,
    }) => {
      await openCalculator(page, path(locale));
      await page.locator('#marketplace').selectOption('upwork');
      await page.locator('[data-price="500"]').click();
      await page.locator('#want').fill('৫০,০০০');
      await expect(page.locator('#price')).toBeVisible();
      await expect(page).toHaveURL(/marketplace=upwork.*want=/);
      const twin = await page.locator('header [hreflang]').getAttribute('href');
      expect(twin).toContain('marketplace=upwork');
      const shown = () =>
        page.locator('#finding, .others b, #price, .price li, #finding-sentence').allTextContents();
      const before = await shown();
      const address = page.url();
      await page.goto('about:blank');
      await page.goto(address);
      expect(await shown()).toEqual(before);
      const asked = await page.locator('#see-price').getAttribute('href');
      await page.goto(asked ?? '');
      await expect(page.locator('#price')).toBeVisible();
      await expect(page.locator('.others li')).toHaveCount(5);
    });

    test(`the finding in ${locale} can be copied with its address`, async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await openCalculator(page, path(locale, { marketplace: 'fiverr', amount: '20' }));
      await page.locator('#share-finding button').first().click();
      await expect(page.locator('#share-finding output')).not.toBeEmpty();
      const copied = String(await page.evaluate('navigator.clipboard.readText()'));
      expect(copied).toContain((await page.locator('#finding-sentence').textContent()) ?? '');
      expect(copied).toContain('amount=20');
    });

    test(`a finding in ${locale} has its own title, description and picture when it is shared`, async () => {
      const read = async (query: Record<string, string>) =>
        (await ask({ base, path: path(locale, query) })).body.toString();
      const of = (html: string, name: string) =>
        new RegExp(`property="og:${name}" content="([^"]*)"`).exec(html)?.[1] ?? '';
      const own = await read({ marketplace: 'fiverr', amount: '100' });
      expect(of(own, 'title')).toContain(locale === 'bn' ? '৯,১৩০ টাকা' : 'Tk 9,130');
      expect(of(own, 'description')).toContain(locale === 'bn' ? '১০০ ডলার' : 'US$100');
      expect(of(own, 'image')).toMatch(/\/take-home\/fiverr-100\.\w+\.png$/);
      expect((await ask({ base, path: new URL(of(own, 'image')).pathname })).status).toBe(200);
      expect(of(await read({ marketplace: 'fiverr', amount: '101' }), 'image')).toMatch(
        /\/take-home\.\w+\.png$/,
      );
    });

    test(`the calculator in ${locale} arrives in one round trip, whatever it shows, and its module is small`, async () => {
      const most = { marketplace: 'upwork', amount: '500', want: '50000', payout: 'payoneer-bank' };
      const queries: Record<string, string>[] = [
        {},
        most,
        stopped,
        { marketplace: 'x', amount: '-1', rate: '1,5' },
      ];
      for (const query of queries) {
        const answer = await ask({ base, path: path(locale, query), headers: { 'Accept-Encoding': 'br' } });
        expect(answer.headBytes + answer.body.length).toBeLessThanOrEqual(budgets.pageWithHeadersBrotli);
      }
      const html = (await ask({ base, path: path(locale) })).body.toString();
      const [module = ''] = /\/assets\/takeHome\.\w+\.js/.exec(html) ?? [];
      const script = await ask({ base, path: module, headers: { 'Accept-Encoding': 'gzip' } });
      expect(script.status).toBe(200);
      expect(script.body.length).toBeLessThanOrEqual(budgets.takeHomeModuleGzip);
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
