import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type CheerioAPI, load } from 'cheerio';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { href } from '@/lib/i18n/href';
import { type Locale, localeList } from '@/lib/i18n/locales';
import { bookKilobytes, handFileKilobytes } from '@/lib/publish/hand/estimate-sizes';
import { readStoredFile } from '@/lib/publish/snapshot/file-store';
import { readManifest, siteFolder } from '@/lib/publish/snapshot/site-folder';
import { budgets } from '@/tests/bench/budgets';
import { ask } from './ask';
import { library } from './content';

/* The whole guide of a language in one file: as a phone has it, opened from its downloads, without any net. */

const { documents } = await readManifest();

async function read(path: string): Promise<string> {
  const entry = documents[path];
  if (!entry) throw new Error(`${path}: expected a document, found none`);
  return (await readStoredFile(siteFolder(), entry)).toString();
}

/** What an article says, without its marks: lines break differently in the file. */
function wordsOf($: CheerioAPI, selector: string): string {
  const article = $(selector).clone();
  article
    .find('nav, script, .meta, .rail, .share, .check-also, .ask, .sources, .ways-on, [popover], sup')
    .remove();
  return article.text().replace(/[\s\u2060]+/g, '');
}

for (const locale of localeList) {
  test(`the ${locale} file says what every article says, and its marks lead to the same sources`, async () => {
    const $file = load(await read(href.handFile(locale)));
    for (const { slug } of library.listArticles()) {
      const $page = load(await read(href.article(locale, slug)));
      expect.soft(wordsOf($file, `#${slug}`), slug).toBe(wordsOf($page, 'article'));
      const headings = ($: CheerioAPI, within: string) =>
        $(`${within} :is(h1, h2, h3, h4)`)
          .not('.sources *, .check-also *, .ask *, nav *')
          .toArray()
          .map((heading) => $(heading).text());
      expect.soft(headings($file, `#${slug}`), slug).toEqual(headings($page, 'article'));
      const cited = ($: CheerioAPI, within: string) =>
        $(`${within} sup a`)
          .toArray()
          .map((mark) => $(`${$(mark).attr('href')} a`).attr('href'));
      expect.soft(cited($file, `#${slug}`), slug).toEqual(cited($page, 'article'));
      expect.soft($file(`#${slug} sup a`).first().text(), slug).toMatch(/^\[\p{N}+\]$/u);
    }
    const glossary = $file('#glossary').text().replaceAll('\u2011', '-');
    for (const [id, { meaning }] of Object.entries(library.glossary))
      expect.soft(glossary, id).toContain(meaning[locale].replaceAll('\u2011', '-'));
  });

  test(`the ${locale} file leads to places in itself or to the web, and is not too long`, async () => {
    const html = await read(href.handFile(locale));
    const $ = load(html);
    const ids = $('[id]')
      .toArray()
      .map(({ attribs }) => attribs.id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = $('a[href]')
      .toArray()
      .map(({ attribs }) => attribs.href ?? '');
    expect(links.filter((link) => link.startsWith('#') && !ids.includes(link.slice(1)))).toEqual([]);
    expect(links.filter((link) => !/^(?:#|https?:|tel:|mailto:)/.test(link))).toEqual([]);
    for (const { slug } of library.listArticles()) expect(links).toContain(`#${slug}`);
    expect($('[src], link:not([rel=canonical]):not([href^="data:"])').length).toBe(0);
    const bytes = Buffer.byteLength(html);
    expect(bytes / library.listArticles().length).toBeLessThanOrEqual(budgets.handFilePerArticle);
    expect(Buffer.byteLength($('script:not([type])').text())).toBeLessThanOrEqual(budgets.handFileScript);
    const validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard'] }));
    const { results } = await validator.validateString($.html());
    expect(
      results
        .flatMap(({ messages }) =>
          messages.map(({ ruleId, message, line, column }) => `${line}:${column}: ${ruleId}: ${message}`),
        )
        .slice(0, 20),
    ).toEqual([]);
  });
}

/** Opens the file from the disk, where there is no net. @returns the addresses that it asks for all the same */
async function openFile(page: Page, locale: Locale): Promise<string[]> {
  const file = test.info().outputPath(`kajpath-${locale}.html`);
  await writeFile(file, await read(href.handFile(locale)));
  const address = pathToFileURL(file).href;
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url() !== address) asked.push(request.url());
  });
  page.on('console', (message) => asked.push(message.text()));
  page.on('pageerror', ({ message }) => asked.push(message));
  await page.context().setOffline(true);
  await page.goto(address);
  return asked;
}

test.describe('with script', () => {
  test.use({ javaScriptEnabled: true, viewport: { width: 320, height: 640 } });

  const queries: [locale: Locale, query: string, article: string, title: string][] = [
    ['bn', 'পেওনিয়ার অ্যাকাউন্ট খোলা', 'payoneer-step-by-step', 'Bangla'],
    ['bn', 'পেওনীয়ার একাউন্ট', 'payoneer-step-by-step', 'misspelt Bangla'],
    ['bn', 'payoneer account khola', 'payoneer-step-by-step', 'Banglish'],
    ['bn', 'fiverr account', 'opening-a-fiverr-account', 'English words in a Bangla file'],
    ['en', 'free government courses', 'free-government-courses', 'English'],
  ];

  for (const locale of localeList) {
    test(`the ${locale} file asks for nothing from file:, finds, computes, and is clean for axe at 320 px`, async ({
      page,
    }) => {
      test.setTimeout(120_000);
      const asked = await openFile(page, locale);
      const input = page.getByRole('searchbox');
      for (const [, query, article, title] of queries.filter(([own]) => own === locale)) {
        await input.fill(query);
        const links = page.locator('.hand-search li a');
        await expect(page.locator('.hand-search output')).not.toBeEmpty();
        await expect
          .poll(
            () =>
              links.evaluateAll(
                (all, slug) =>
                  all
                    .slice(0, 3)
                    .some(
                      (link) =>
                        document.querySelector((link as HTMLAnchorElement).hash)?.closest('article')?.id ===
                        slug,
                    ),
                article,
              ),
            { message: title },
          )
          .toBe(true);
      }
      await page
        .getByLabel(library.messages[locale].TakeHomeForm?.amount?.split('{')[0]?.trim() ?? '')
        .fill('250');
      const asItIs = load(
        await (await fetch(`${process.env.BASE_URL}${href.takeHome(locale, { amount: '250' })}`)).text(),
      );
      await expect(page.locator('#finding')).toHaveText(asItIs('#finding').text());
      await page.locator('.others a').nth(1).click();
      await expect(page.locator('#marketplace')).toHaveValue('upwork');
      for (const details of await page.locator('.questions details').all())
        await details.evaluate((element) => element.setAttribute('open', ''));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      const { violations } = await new AxeBuilder({ page })
        .options({ resultTypes: ['violations'] })
        .setLegacyMode()
        .analyze();
      expect(
        violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`)).slice(0, 10),
      ).toEqual([]);
      expect(asked).toEqual([]);
    });
  }
});

test('without script the file is whole, and says where the calculator is', async ({ page }) => {
  const asked = await openFile(page, 'bn');
  await expect(page.locator('.hand-search')).toBeHidden();
  await expect(page.locator('.calc')).toBeHidden();
  await expect(page.locator('.no-script')).toBeVisible();
  await page.getByRole('navigation').getByRole('link').first().click();
  await expect(page.locator('article:target h1')).toBeInViewport();
  expect(asked).toEqual([]);
});

test('links to the files say how large they are, and are asked for by no crawler', async () => {
  const files = localeList.flatMap((locale) => [
    {
      page: href.offline(locale),
      file: href.handFile(locale),
      size: handFileKilobytes(library.listArticles().length),
    },
    {
      page: href.offline(locale),
      file: href.book(locale),
      size: bookKilobytes(library.listArticles().length),
    },
    ...library.listLearningPaths().map(({ id, steps }) => ({
      page: href.learningPath(locale, id),
      file: href.book(locale, id),
      size: bookKilobytes(steps.length),
    })),
  ]);
  for (const { page, file, size } of files) {
    const $ = load(await read(page));
    const link = $(`a[href="${file}"][download][rel=nofollow]`);
    expect
      .soft(
        link
          .parent()
          .text()
          .replace(/[০-৯]/g, (digit) => String(digit.charCodeAt(0) - 0x9e6)),
        file,
      )
      .toContain(String(size));
    const { status, body } = await ask({
      base: process.env.BASE_URL ?? '',
      path: file,
      headers: { 'Accept-Encoding': 'br' },
    });
    expect.soft(status, file).toBe(200);
    expect.soft(body.length / 1000, `${file}: ${size} KB`).toBeLessThanOrEqual(size);
    expect.soft(body.length / 1000, `${file}: ${size} KB`).toBeGreaterThan(0.6 * size);
  }
});
