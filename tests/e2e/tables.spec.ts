import { expect, type Page, test } from '@playwright/test';
import { extractOutline } from '@/lib/content/markup/extract-outline';
import { listReferences } from '@/lib/content/markup/list-references';
import { parseMdx } from '@/lib/content/markup/mdx-syntax';
import type { ComparisonTableData } from '@/lib/content/schema/table-schema';
import { localeList } from '@/lib/i18n/locales';
import { editions, library } from './content';
import { crawl } from './crawl';
import { foldText, parseDocument } from './read-document';
import { articleWithWidestTable, pageWithMost } from './template-pages';

/** Every article in every language with the tables that its text shows. */
const shown = editions.map((edition) => {
  const outline = extractOutline(parseMdx(edition.article.texts[edition.locale].body));
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
        captions.filter((caption) => foldText($(caption).text()) === table.caption[locale]),
      ).parent();
      const read = (selector: string) =>
        element
          .find(selector)
          .toArray()
          .map((cell) => foldText($(cell).text()));
      const columns = table.columns.map(({ label }) => label[locale]);
      const name = `${path}: ${table.caption[locale]}`;
      expect.soft(element, `${name}: tables of this caption`).toHaveLength(1);
      expect.soft(read('thead th[scope="col"]'), name).toEqual([table.rowHeader[locale], ...columns]);
      const rows = table.rows.map(({ label }) => label[locale]);
      expect.soft(read('tbody tr > th:first-child[scope="row"]'), name).toEqual(rows);
      const labels = element
        .find('tbody td')
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
  test(`on a phone each row of the tables of ${path} is a card, and still a row to a screen reader`, async ({
    page,
  }) => {
    await page.goto(path);
    for (const table of tables) {
      const element = tableOf(page, table.caption[locale]);
      const cells = element.locator('tbody td');
      await expect(element.locator('tbody tr').first()).toHaveCSS('display', 'block');
      await expect(cells.first()).toHaveCSS('display', 'block');
      const labels = await cells.evaluateAll((all) =>
        all.map((td) => getComputedStyle(td, '::before').content),
      );
      const expected = table.rows.flatMap(() =>
        table.columns.map(({ label }) => JSON.stringify(label[locale])),
      );
      expect(labels).toEqual(expected);
      const widths = await cells.evaluateAll((all) => all.map((td) => td.getBoundingClientRect().right));
      expect(Math.max(...widths)).toBeLessThanOrEqual(360);
    }
    // Cells that are blocks would lose their roles in some browsers' accessibility trees.
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const named = (role: string) =>
      nodes.filter((node) => !node.ignored && node.role?.value === role).map((node) => node.name?.value);
    const texts = (list: (table: ComparisonTableData) => { bn: string; en: string }[]) =>
      tables.flatMap(list).map((text) => text[locale]);
    expect(named('table')).toEqual(expect.arrayContaining(texts(({ caption }) => [caption])));
    expect(named('rowheader')).toEqual(texts(({ rows }) => rows.map(({ label }) => label)));
    expect(named('columnheader')).toEqual(
      expect.arrayContaining(texts(({ columns, rowHeader }) => [rowHeader, ...columns.map((c) => c.label)])),
    );
  });

  test.describe('on a wide screen', () => {
    test.use({ viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false });

    test(`the tables of ${path} are tables`, async ({ page }) => {
      await page.goto(path);
      for (const table of tables) {
        const element = tableOf(page, table.caption[locale]);
        await expect(element).toHaveCSS('display', 'table');
        await expect(element.locator('tbody tr').first()).toHaveCSS('display', 'table-row');
        await expect(element.locator('tbody td').first()).toHaveCSS('display', 'table-cell');
        const head = await element.locator('thead').boundingBox();
        expect(head?.height).toBeGreaterThan(20);
        const [first, second] = await element
          .locator('tbody tr:first-child > *')
          .evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect()));
        expect(second?.top).toBe(first?.top);
        expect(second?.left).toBeGreaterThanOrEqual(first?.right ?? 1280);
        const labels = await element
          .locator('tbody td')
          .evaluateAll((all) => all.map((td) => getComputedStyle(td, '::before').content));
        expect([...new Set(labels)], 'no column name is repeated in the cells').toEqual(['none']);
      }
    });
  });
}

/** The table with a caption; the tables of an article have different ones. */
function tableOf(page: Page, caption: string) {
  return page.getByRole('table', { name: caption, exact: true });
}
