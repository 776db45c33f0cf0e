import { expect, test } from '@playwright/test';
import type { Flow } from '@/lib/content/flows/flow';
import { listCited } from '@/lib/content/flows/list-cited';
import { listFlowPages } from '@/lib/content/flows/list-flow-pages';
import { formatDate } from '@/lib/i18n/format';
import { href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';
import { oldestCheck } from '@/lib/subject/sources/oldest-check';
import { asShown, library, messageOf } from './content';
import { fetchPage } from './crawl';
import { expectAccessible } from './expect-clean';
import { foldText, listOf, parseDocument, readHead } from './read-document';

/* Flows: a question on each page, its answers as links, and outcomes that can be shared, all without script. */

const flows = library.listFlows().map(({ id }) => library.getFlow(id) as Flow);
const site = library.site.url;

for (const locale of localeList) {
  test(`every page of every flow in ${locale} is published, and only the first of each is for search engines`, async () => {
    test.setTimeout(60_000);
    for (const flow of flows) {
      const first = href.flow(locale, flow.id);
      const picture = readHead(await fetchPage(first)).meta.find(([name]) => name === 'og:image');
      for (const { answers, ...page } of listFlowPages(flow)) {
        const path = href.flow(locale, flow.id, answers);
        const got = await fetchPage(path);
        expect.soft(got.status, path).toBe(200);
        const { meta, links, title } = readHead(got);
        const isFirst = answers.length === 0;
        const facts = Object.fromEntries(meta);
        expect.soft(facts.robots, path).toBe(isFirst ? 'max-image-preview:large' : 'noindex');
        expect.soft(facts['og:url'], path).toBe(site + path);
        expect.soft(facts.description?.length, path).toBeGreaterThanOrEqual(50);
        expect.soft(meta, path).toContainEqual(picture);
        expect.soft(title[0], path).toContain(flow.title[locale]);
        const canonical = links.filter(([rel]) => rel === 'canonical');
        expect.soft(canonical, path).toEqual([['canonical', site + first]]);
        const heading = page.kind === 'outcome' ? page.outcome.title : page.question.ask;
        expect
          .soft(
            foldText(
              parseDocument(got)(isFirst ? 'main h2' : 'main h1')
                .first()
                .text(),
            ),
            path,
          )
          .toContain(foldText(heading[locale]));
        const language = listOf(got, 'header .language', (link) => link.attr('href'));
        expect
          .soft(language, path)
          .toEqual(
            localeList.filter((other) => other !== locale).map((other) => href.flow(other, flow.id, answers)),
          );
      }
    }
  });

  test(`every outcome in ${locale} names its sources and the oldest day on which one was checked`, async () => {
    test.setTimeout(60_000);
    for (const flow of flows) {
      for (const page of listFlowPages(flow)) {
        if (page.kind !== 'outcome') continue;
        const path = href.flow(locale, flow.id, page.answers);
        const document = await fetchPage(path);
        const sources = [...library.numberSources(listCited(page)).values()];
        const listed = listOf(document, '.sources li > a:first-child', (link) => link.attr('href'));
        expect.soft(listed, path).toEqual(sources.map(({ url }) => url));
        const checked = formatDate(oldestCheck(sources) ?? '', locale);
        expect.soft(foldText(parseDocument(document)('main').text()), path).toContain(foldText(checked));
        const given = listOf(document, '[aria-labelledby="given"] li', (item) => item.find('a').attr('href'));
        expect
          .soft(given, path)
          .toEqual(page.answers.map((_, index) => href.flow(locale, flow.id, page.answers.slice(0, index))));
      }
    }
  });

  test(`a reader in ${locale} comes from the home page to an outcome, goes back, and changes an answer`, async ({
    page,
  }) => {
    const flow = library.getFlow('get-paid') as Flow;
    const { source, 'fiverr-account': account } = flow.questions;
    await page.goto(href.home(locale));
    await page.locator(`main a[href="${href.flows(locale)}"]`).tap();
    await page.locator(`main a[href="${href.flow(locale, 'get-paid')}"]`).tap();
    await page.getByRole('link', { name: source?.answers.fiverr?.[locale], exact: true }).tap();
    await expect(page).toHaveURL(href.flow(locale, 'get-paid', ['fiverr']));
    await page.getByRole('link', { name: account?.answers.bank?.[locale], exact: true }).tap();
    const outcome = page.getByRole('heading', { level: 1 });
    await expect(outcome).toHaveText(asShown(flow.outcomes['payoneer-to-bank']?.title[locale] ?? ''));

    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(account?.ask[locale] ?? 'none');
    await page.goForward();
    await page.getByRole('link', { name: messageOf(locale, 'FlowPage.back') }).tap();
    await expect(page).toHaveURL(href.flow(locale, 'get-paid', ['fiverr']));
    // The question that was answered first leads to its page, where another answer leads elsewhere.
    await page.getByRole('link', { name: source?.ask[locale], exact: true }).tap();
    await page.getByRole('link', { name: source?.answers.client?.[locale], exact: true }).tap();
    await expect(page).toHaveURL(href.flow(locale, 'get-paid', ['client']));
  });

  test(`with the keyboard a reader in ${locale} goes through a flow`, async ({ page }) => {
    const flow = library.getFlow('tax-this-year') as Flow;
    await page.goto(href.flow(locale, flow.id));
    for (const id of ['listed', 'all-bank', 'has-tin']) {
      const path: string = new URL(page.url()).pathname;
      const answer = page.locator(`.choices a[href="${path}/${id}"]`);
      for (let presses = 0; presses < 40; presses += 1) {
        await page.keyboard.press('Tab');
        if (await answer.evaluate((link) => link === document.activeElement)) break;
      }
      await expect(answer).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(`${path}/${id}`);
    }
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      asShown(flow.outcomes['file-exempt']?.title[locale] ?? ''),
    );
  });

  test.describe('with what axe needs', () => {
    test.use({ javaScriptEnabled: true });

    test(`axe finds nothing on a question and an outcome in ${locale}, and nothing moves sideways at 320 px`, async ({
      page,
    }) => {
      test.setTimeout(90_000);
      await page.setViewportSize({ width: 320, height: 640 });
      const pages = [
        href.flows(locale),
        href.flow(locale, 'which-skill'),
        href.flow(locale, 'which-skill', ['computer', 'can-read', 'many', 'big']),
        href.flow(locale, 'account-suspended', ['fiverr', 'no-new-orders']),
      ];
      for (const path of pages) {
        await page.goto(path);
        expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBe(320);
        const heights = await page
          .locator('.choices a')
          .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
        expect(
          heights.filter((height) => height < 44),
          path,
        ).toEqual([]);
        await expectAccessible(page, path);
      }
    });
  });

  test(`on paper an outcome in ${locale} keeps its text, its answers and its sources, without the ways on`, async ({
    page,
  }) => {
    await page.goto(href.flow(locale, 'get-paid', ['upwork', 'bank']));
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('[aria-labelledby="given"]')).toBeVisible();
    await expect(page.locator('.sources li').first()).toBeVisible();
    await expect(page.locator('.ways-on')).toBeHidden();
    await expect(page.getByRole('banner')).toBeHidden();
  });
}

test('answers that no question has lead to the page of what is missing', async () => {
  for (const path of [
    '/bn/decide/get-paid/nowhere',
    '/en/decide/get-paid/upwork/bank/more',
    '/bn/decide/absent',
  ])
    expect((await fetchPage(path)).status, path).toBe(404);
});

test('the paths show the flows that belong to them', async () => {
  for (const path of library.listLearningPaths())
    for (const locale of localeList) {
      const document = await fetchPage(href.learningPath(locale, path.id));
      const shown = listOf(document, '[aria-labelledby="flows"] a', (link) => link.attr('href'));
      expect.soft(shown, path.id).toEqual((path.flows ?? []).map((id) => href.flow(locale, id)));
    }
});
