import { expect, type Page, test } from '@playwright/test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';
import { compareMarketplaces } from '@/lib/subject/marketplaces/compare-marketplaces';
import { otherLocale } from '../other-locale';
import { openAndWait } from './article-script';
import { ask } from './ask';
import { library, messageOf } from './content';
import { expectAccessible } from './expect-clean';

/* The comparison of the marketplaces, sorted and filtered by links, with script and without. */

const base = process.env.BASE_URL ?? '';
const rules = { marketplaces: library.marketplaces, payouts: library.money.payouts };
const sorts = ['seller', 'buyer', 'hold', 'minimumWithdrawal'] as const;
const routes = ['payoneer-bank', 'upwork-local-bank'];

/** Names of the marketplaces in the order of the table, and the questions. */
async function readTable(page: Page) {
  const columns = await page.locator('.comparison th[scope=row]').allTextContents();
  const rows = await page.locator('.comparison th[scope=col]').allTextContents();
  return { columns, rows };
}

const choice = (page: Page, name: string) =>
  page.locator('.arrange').getByRole('link', { name, exact: true });

for (const locale of localeList) {
  const nameOf = (id: string) => library.marketplaces[id]?.name[locale] ?? '';
  const label = (key: string) => messageOf(locale, `ComparePage.${key}`);

  test(`the table of the article in ${locale} leads to the comparison`, async ({ page }) => {
    await page.goto(href.article(locale, 'marketplaces'));
    await page.locator(`article a[href="${href.compare(locale)}"]`).tap();
    await expect(page).toHaveURL(href.compare(locale));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(label('title'));
  });

  test(`links sort and filter the comparison in ${locale} without script, at addresses to share`, async ({
    page,
  }) => {
    await page.goto(href.compare(locale));
    await choice(page, label('seller')).tap();
    await expect(page).toHaveURL(href.compare(locale, { sort: 'seller' }));
    const sorted = await readTable(page);
    // By the fee sheet: Guru at most 9%, Freelancer.com 10, Upwork at most 15; Fiverr and PeoplePerHour 20.
    expect(sorted.columns).toEqual(
      ['guru', 'freelancer-com', 'upwork', 'fiverr', 'peopleperhour'].map(nameOf),
    );
    await choice(page, rules.payouts['payoneer-bank']?.name[locale] ?? '').tap();
    await expect(page).toHaveURL(href.compare(locale, { sort: 'seller', payout: 'payoneer-bank' }));
    expect((await readTable(page)).columns).toEqual(['upwork', 'fiverr'].map(nameOf));
    await choice(page, label('all')).tap();
    await expect(page).toHaveURL(href.compare(locale, { sort: 'seller' }));
    expect(await readTable(page)).toEqual(sorted);
  });

  test(`the language link of the comparison in ${locale} keeps its order and its filter`, async ({
    page,
  }) => {
    const query = { sort: 'hold', payout: 'payoneer-bank' };
    const twin = otherLocale(locale);
    await page.goto(href.compare(locale, query));
    await page.locator('header [hreflang]').tap();
    await expect(page).toHaveURL(href.compare(twin, query));
  });

  for (const javaScriptEnabled of [false, true]) {
    test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
      test.use({ javaScriptEnabled });

      test(`two marketplaces in ${locale} stand side by side on a phone`, async ({ page }) => {
        await page.goto(href.compare(locale));
        const form = page.locator('#two');
        await form.getByLabel(label('first')).selectOption('guru');
        await form.getByLabel(label('second')).selectOption('upwork');
        await form.getByRole('button').tap();
        await expect(page).toHaveURL(href.compare(locale, { first: 'guru', second: 'upwork' }));
        const names = await page.locator('.comparison th[scope=col]').allTextContents();
        expect(names.slice(1)).toEqual(['guru', 'upwork'].map(nameOf));
        const [question, one, two] = await page
          .locator('.comparison tbody tr:first-child > *')
          .evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect()));
        expect(one?.top).toBeGreaterThanOrEqual(question?.bottom ?? 999);
        expect(two?.top).toBe(one?.top);
        expect(two?.left).toBeGreaterThanOrEqual(one?.right ?? 999);
        expect(two?.right).toBeLessThanOrEqual(360);
        await expect(form.getByLabel(label('first'))).toHaveValue('guru');
        await expect(page.locator('main [role=status]')).toContainText(nameOf('upwork'));
      });
    });
  }

  test(`the same marketplace twice in ${locale} is told, and all are shown`, async ({ page }) => {
    await page.goto(href.compare(locale, { first: 'guru', second: 'guru' }));
    await expect(page.getByRole('alert')).toHaveText(label('pairFault'));
    await expect(page.getByLabel(label('second'))).toHaveAccessibleDescription(label('pairFault'));
    expect((await readTable(page)).columns).toHaveLength(Object.keys(library.marketplaces).length);
  });

  test(`search engines are sent from the comparison in ${locale} to its article`, async () => {
    const queries: Record<string, string>[] = [{}, { sort: 'buyer' }];
    for (const query of queries) {
      const html = (await ask({ base, path: href.compare(locale, query) })).body.toString();
      expect(html).toMatch(/<meta name="robots" content="noindex/);
      expect(html).not.toContain('rel="canonical"');
      const shared = /<meta property="og:url" content="([^"]+)"/.exec(html)?.[1] ?? '';
      expect(new URL(shared).pathname).toBe(href.article(locale, 'marketplaces'));
    }
    const sitemap = (await ask({ base, path: '/sitemap.xml' })).body.toString();
    expect(sitemap).not.toContain('/compare');
  });

  test(`the comparison in ${locale} is valid HTML without framework, whatever its address says`, async () => {
    const validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard'] }));
    const queries: Record<string, string>[] = [
      {},
      { sort: 'seller', payout: routes[0] ?? '' },
      { sort: '<b>', payout: 'x' },
      { first: 'guru', second: 'fiverr' },
      { first: '<b>', second: 'guru' },
    ];
    for (const query of queries) {
      const { status, body } = await ask({ base, path: href.compare(locale, query) });
      expect(status).toBe(200);
      expect(body.toString()).not.toContain('_next');
      const { results } = await validator.validateString(body.toString());
      expect(results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual([]);
    }
  });

  test.describe(`with script in ${locale}`, () => {
    test.use({ javaScriptEnabled: true });

    /** Waits for the module: from then on a link no longer asks the server. */
    async function openWithModule(page: Page) {
      const loaded = page.waitForResponse((response) => response.url().includes('/assets/compare.'));
      await openAndWait(page, href.compare(locale));
      await (await loaded).finished();
    }

    test(`every choice arranges the comparison in ${locale} at once, as the server does`, async ({
      page,
    }) => {
      await openWithModule(page);
      const requests: string[] = [];
      for (const [index, sort] of sorts.entries()) {
        // Every order and every way of payout; their combinations are in tests/unit/compare-marketplaces.test.ts.
        const payout = ['', ...routes][index % (routes.length + 1)] ?? '';
        page.on('request', (request) => {
          if (request.isNavigationRequest()) requests.push(request.url());
        });
        await choice(page, label(sort)).click();
        await choice(page, rules.payouts[payout]?.name[locale] ?? label('all')).click();
        await expect(page).toHaveURL(href.compare(locale, { sort, payout }));
        expect(requests, 'no page was asked for').toEqual([]);
        page.removeAllListeners('request');
        const { columns, rows } = await readTable(page);
        expect(columns).toEqual(compareMarketplaces(rules, { sort, payout }).map(nameOf));
        const html = (await ask({ base, path: href.compare(locale, { sort, payout }) })).body.toString();
        const served = [...html.matchAll(/<th scope="col">([^<]*)/g)].map(([, text]) => text);
        expect(rows).toEqual(served);
        const status = /role="status">([^<]*)/.exec(html)?.[1];
        await expect(page.locator('main [role=status]')).toHaveText(status ?? '');
        await expect(page.locator('.arrange [aria-current]')).toHaveCount(2);
        const twin = await page.locator('header [hreflang]').getAttribute('href');
        expect(new URL(twin ?? '', base).href).toBe(
          new URL(href.compare(otherLocale(locale), { sort, payout }), base).href,
        );
      }
    });

    test(`axe finds nothing on the comparison in ${locale}, and it does not move sideways`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      const queries: Record<string, string>[] = [
        {},
        { sort: 'hold', payout: 'payoneer-bank' },
        { first: 'guru', second: 'fiverr' },
        { first: 'guru', second: 'guru' },
      ];
      for (const query of queries) {
        await page.goto(href.compare(locale, query));
        await expectAccessible(page);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
      }
    });
  });
}
