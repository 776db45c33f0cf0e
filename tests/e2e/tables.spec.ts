import { expect, type Page, test } from '@playwright/test';
import { extractOutline } from '@/lib/content/markup/extract-outline';
import { listReferences } from '@/lib/content/markup/list-references';
import { parseMdx } from '@/lib/content/markup/mdx-syntax';
import { layOutTable, pickShape } from '@/lib/content/tables/lay-out-table';
import type { TableData } from '@/lib/content/tables/table-data';
import { href } from '@/lib/i18n/href';
import { type Locale, type Localized, localeList } from '@/lib/i18n/locales';
import { editions, library } from './content';
import { crawl } from './crawl';
import { foldText, parseDocument } from './read-document';
import { articleWithWidestTable, pageWithMost } from './template-pages';

/** Every article in every language with the tables that its text shows. */
const shown = editions.map((edition) => {
  const outline = extractOutline(parseMdx(library.getBody(edition.article.slug, edition.locale)?.body ?? ''));
  const ids = listReferences(outline.elements, 'table');
  return { ...edition, tables: ids.flatMap((id) => library.getTable(id) ?? []) };
});

test('every article shows a comparison table', () => {
  expect(shown.filter(({ tables }) => tables.length === 0).map(({ path }) => path)).toEqual([]);
});

test('the tables of every article have caption, column heads, row heads and cells that name their column', async () => {
  const pages = await crawl();
  for (const { path, locale, tables } of shown) {
    const page = pages.find((candidate) => candidate.path === path);
    if (!page) throw new Error(`no link leads to ${path}`);
    const $ = parseDocument(page);
    for (const table of tables) {
      const captions = $('table > caption').toArray();
      const element = $(
        captions.filter(
          (caption) =>
            foldText($(caption).clone().find('small').remove().end().text()) === table.caption[locale],
        ),
      ).parent();
      const read = (selector: string) =>
        element
          .find(selector)
          .toArray()
          .map((cell) => foldText($(cell).text()));
      const { heads, lines } = layOutTable(table, pickShape(table));
      const columns = heads.map(({ label }) => label[locale]);
      const name = `${path}: ${table.caption[locale]}`;
      expect.soft(element, `${name}: tables of this caption`).toHaveLength(1);
      expect.soft(read('tr:first-child > :first-child')[0], name).toBe(table.rowHeader[locale]);
      expect.soft(read('tr:first-child > th[scope="col"]').slice(-columns.length), name).toEqual(columns);
      const rows = lines.map(({ label }) => label[locale]);
      expect.soft(read('tbody tr > th:first-child[scope="row"]'), name).toEqual(rows);
      const labels = element
        .find('tbody td[data-label]')
        .toArray()
        .map((cell) => $(cell).attr('data-label'));
      expect.soft(labels, name).toEqual(rows.flatMap(() => columns));
    }
  }
});

/** In each language the article with the widest table, and the one with the most tables. */
const representatives = localeList.flatMap((locale) => {
  const paths = new Set([articleWithWidestTable(locale), pageWithMost(locale, 'article table')]);
  return shown.filter(({ path }) => paths.has(path));
});

for (const { path, locale, tables } of representatives) {
  test(`on a phone each thing in the tables of ${path} is a card, or stands beside the other, and is a row to a screen reader`, async ({
    page,
  }) => {
    await page.goto(path);
    for (const table of tables) {
      const element = tableOf(page, table.caption[locale]);
      const { heads, lines } = layOutTable(table, pickShape(table));
      const cells = element.locator('tbody td[data-label]');
      const isPair = pickShape(table) === 'pair';
      await expect(element.locator('tbody tr').last()).toHaveCSS('display', isPair ? 'grid' : 'block');
      if (!isPair) {
        const labels = await cells.evaluateAll((all) =>
          all.map((td) => getComputedStyle(td, '::before').content),
        );
        const expected = lines.flatMap(() => heads.map(({ label }) => JSON.stringify(label[locale])));
        expect(labels).toEqual(expected);
      }
      const widths = await cells.evaluateAll((all) => all.map((td) => td.getBoundingClientRect().right));
      expect(Math.max(...widths)).toBeLessThanOrEqual(360);
    }
    // Cells that are blocks would lose their roles in some browsers' accessibility trees.
    await expectTables(page, tables, locale);
  });

  test.describe('on a wide screen', () => {
    test.use({ viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false });

    test(`the tables of ${path} are tables, and their heads stay in sight`, async ({ page }) => {
      await page.goto(path);
      for (const table of tables) {
        const element = tableOf(page, table.caption[locale]);
        const shape = pickShape(table);
        const at = (selector: string) =>
          element.locator(selector).evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect()));
        const boxes = await at('tbody tr:last-child > *');
        const heads = await at('tr:first-child > *');
        if (shape === 'turned') {
          // The last thing is the last column, and each fact of it stands beside its head.
          for (const [index, { left, top }] of boxes.entries()) {
            expect(left).toBe(boxes[0]?.left);
            expect(Math.abs(top - (heads[index]?.top ?? 0))).toBeLessThan(1);
            expect(left).toBeGreaterThan(heads[index]?.left ?? 0);
          }
        } else {
          await expect(element).toHaveCSS('display', 'table');
          for (const { top } of boxes) expect(top).toBe(boxes[0]?.top);
          expect(boxes[1]?.left).toBeGreaterThanOrEqual(boxes[0]?.right ?? 1280);
        }
        const labels = await element
          .locator('tbody td')
          .evaluateAll((all) => all.map((td) => getComputedStyle(td, '::before').content));
        expect([...new Set(labels)], 'no column name is repeated in the cells').toEqual(['none']);
        // Scrolled so that the last cell is at the top of the window, its head is above it.
        const head = element.locator(shape === 'turned' ? 'tr:last-child > th' : 'thead th').last();
        await element
          .locator('tr:last-child > td')
          .last()
          .evaluate((cell) => cell.scrollIntoView());
        const box = await head.boundingBox();
        expect(Math.abs(box?.y ?? 99), `${table.caption[locale]}: head at the top`).toBeLessThan(
          box?.height ?? 0,
        );
      }
      await expectTables(page, tables, locale);
    });
  });
}

for (const locale of localeList) {
  test(`a card in ${locale} shows three facts, a tap shows the rest, and paper has them all`, async ({
    page,
  }) => {
    await page.goto(href.article(locale, 'marketplaces'));
    const table = page.locator('.turned');
    const first = table.locator('tr:has(th[scope=row])').first();
    const facts = first.locator('td');
    const all = await facts.count();
    expect(all).toBe(8);
    await expect(facts.filter({ visible: true })).toHaveCount(3);
    await first.locator('summary').tap();
    await expect(facts.filter({ visible: true })).toHaveCount(all);
    await first.locator('summary').tap();
    await expect(facts.filter({ visible: true })).toHaveCount(3);
    await page.emulateMedia({ media: 'print' });
    await expect(facts.filter({ visible: true })).toHaveCount(all);
    await page.setViewportSize({ width: 718, height: 1000 });
    await expect(table.locator('tbody'), 'A4 has room for the table').toHaveCSS('display', 'grid');
  });

  test(`five marketplaces in ${locale} take at most two and a half screens of a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(href.article(locale, 'marketplaces'));
    const box = await page.locator('.turned table').boundingBox();
    expect((box?.height ?? 9999) / 740).toBeLessThan(2.5);
  });
}

/** What assistive technology gets of the tables of a page. */
async function expectTables(page: Page, tables: TableData[], locale: Locale) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const named = (role: string) =>
    nodes
      .filter((node) => !node.ignored && node.role?.value === role)
      .map((node) => node.name?.value as string);
  const names = named('table');
  const laidOut = tables.map((table) => layOutTable(table, pickShape(table)));
  for (const { caption } of tables) {
    expect(
      names.some((name) => name.startsWith(caption[locale])),
      caption[locale],
    ).toBe(true);
  }
  const textOf = ({ label }: { label: Localized }) => label[locale];
  expect(named('rowheader')).toEqual(laidOut.flatMap(({ lines }) => lines.map(textOf)));
  expect(named('columnheader')).toEqual(
    expect.arrayContaining(laidOut.flatMap(({ heads }) => heads.map(textOf))),
  );
}

/** The table with a caption; the tables of an article have different ones. */
function tableOf(page: Page, caption: string) {
  return page.locator('table').filter({ has: page.locator('caption').getByText(caption) });
}
