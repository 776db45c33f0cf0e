import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { deskHref } from '@/lib/i18n/desk-href';
import { href } from '@/lib/i18n/href';
import { messageOf } from './content';
import { type Desk, startDesk } from './start-desk';

/* Writing at the desk: the check and the page while somebody types, saving, two people at one text, and publishing. */

test.describe.configure({ mode: 'serial', timeout: 120_000 });
test.use({ viewport: { width: 360, height: 740 } });

const slug = 'why-outsource';
const path = `articles/${slug}/en.mdx`;
const said = (name: string) => messageOf('en', `DeskEditor.${name}`);

let desk: Desk;
let copy: Desk['copy'];
let site: Desk['site'];

test.beforeAll(async () => {
  desk = await startDesk();
  ({ copy, site } = desk);
});

test.afterAll(() => desk.stop());

const readSaved = () => readFile(join(copy.content, path), 'utf8');
const english = (page: Page) => page.getByRole('textbox', { name: 'English' });
const save = (page: Page) => page.getByRole('button', { name: said('save'), exact: true }).click();

/** Opens the editor of the article as somebody. */
const open = (page: Page, name: string) => desk.open(page, deskHref.article('en', slug), name);

/** Replaces the first paragraph of the English text. */
async function replaceFirst(page: Page, words: string): Promise<void> {
  const text = await english(page).inputValue();
  await english(page).fill(text.replace(/(?<=\[#reasons\]\n\n)[^\n]+/, words));
}

test('without script somebody checks, looks at the page, saves, and proposes', async ({ page }) => {
  await open(page, 'the-author');
  await replaceFirst(page, 'A sentence of the author {1 + 1}.');
  // The process of the desk starts.
  await page.getByRole('button', { name: said('look') }).click({ timeout: 60_000 });
  await expect(page.locator('#editor-problems')).toContainText('expressions in braces are not allowed');
  await replaceFirst(page, 'A sentence of the author.');
  await page.getByRole('button', { name: said('look') }).click({ timeout: 60_000 });
  await expect(page.getByText(said('noProblems')).first()).toBeVisible();
  const preview = await page.getByRole('link', { name: said('openPreview') }).getAttribute('href');
  const shown = await page.request.get(site.base + preview);
  expect(await shown.text()).toContain('A sentence of the author.');
  expect(shown.headers()['cache-control']).toBe('no-store');
  expect(await readSaved()).not.toContain('A sentence of the author.');
  // Nobody else has the address.
  expect((await fetch(site.base + preview)).status).toBe(404);

  await save(page);
  await expect(page.getByText(said('saved'))).toBeVisible();
  expect(await readSaved()).toContain('\n\nA sentence of the author.\n\n');
  await page.goto(site.base + deskHref.publish('en'), { timeout: 60_000 });
  await expect(page.getByText(messageOf('en', 'DeskPublish.onlyEditors'))).toBeVisible();
  await expect(page.getByRole('button', { name: messageOf('en', 'DeskPublish.publish') })).toHaveCount(0);
  expect(await (await fetch(site.base + href.article('en', slug))).text()).not.toContain('of the author.');
});

test('a text that is opened and saved is the same, byte for byte', async ({ page }) => {
  await open(page, 'the-author');
  const before = await readSaved();
  await save(page);
  await expect(page.getByText(said('unchanged'))).toBeVisible();
  expect(await readSaved()).toBe(before);
});

test('two people at one text: paragraphs of both are kept, and the same paragraph is decided by who saves last', async ({
  page,
  browser,
}) => {
  const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await Promise.all([open(page, 'the-author'), open(other, 'the-editor')]);
  const text = await english(other).inputValue();
  // A line of prose further down.
  const prose = [...text.matchAll(/(?<=\n\n)\p{L}[^\n<|]{80,}(?=\n\n)/gu)].at(-1);
  if (!prose) throw new Error('the text has no paragraph');
  await english(other).fill(text.replace(prose[0], `A sentence of the editor. ${prose[0]}`));
  await save(other);
  await replaceFirst(page, 'A paragraph of the author.');
  await save(page);
  await expect(page.getByText(said('merged'))).toBeVisible();
  const merged = await readSaved();
  expect(merged).toContain('A sentence of the editor. ');
  expect(merged).toContain('A paragraph of the author.');

  // The editor has not seen that.
  await replaceFirst(other, 'Another paragraph of the editor.');
  await save(other);
  await expect(other.getByText(said('conflict'))).toBeVisible();
  await expect(other.getByRole('alert')).toContainText('A paragraph of the author.');
  await expect(english(other)).toHaveValue(/Another paragraph of the editor\./);
  expect(await readSaved()).toContain('A paragraph of the author.');
  await save(other);
  await expect(other.getByText(said('saved'))).toBeVisible();
  expect(await readSaved()).toContain('Another paragraph of the editor.');
  await other.context().close();
});

test.describe('with script', () => {
  test.use({ javaScriptEnabled: true });

  test('on a phone: problems and the page while somebody types, what is typed is kept, and published', async ({
    page,
  }) => {
    await open(page, 'the-editor');
    await page.getByRole('button', { name: 'English' }).first().click();
    await expect(page.getByRole('status')).toHaveText(said('noProblems'), { timeout: 30_000 });
    await replaceFirst(page, 'Typed on a phone <Unknown />');
    await expect(page.locator('#editor-problems')).toContainText('unknown component <Unknown>');
    await page.locator('#editor-problems button').first().click();
    const line = await english(page).evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.value.lastIndexOf('\n', area.selectionStart) + 1, area.selectionEnd),
    );
    expect(line).toBe('Typed on a phone <Unknown />');

    await replaceFirst(page, 'Typed on a phone.');
    const frame = page.frameLocator('#preview iframe:not([data-loading])');
    await expect(frame.getByText('Typed on a phone.')).toBeVisible();
    await page.reload();
    await expect(page.getByText(said('restored'))).toBeAttached({ timeout: 10_000 });
    await page.getByRole('button', { name: 'English' }).first().click();
    await expect(english(page)).toHaveValue(/Typed on a phone\./);
    // The page in the frame has its own landmarks, and its own tests.
    const { violations } = await new AxeBuilder({ page }).exclude('#preview-frames').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await save(page);
    await expect(page.getByText(said('saved'))).toBeVisible();

    await page.goto(site.base + deskHref.publish('en'));
    await expect(page.getByRole('main')).toContainText(href.article('en', slug));
    await page
      .getByRole('button', { name: messageOf('en', 'DeskPublish.publish') })
      .click({ timeout: 60_000 });
    await expect(page.getByRole('status')).toBeVisible({ timeout: 60_000 });
    await expect
      .poll(async () => (await fetch(site.base + href.article('en', slug))).text())
      .toContain('Typed on a phone.');
  });

  test('a conflict has the others’ paragraphs in it, and is over with the next save', async ({
    page,
    browser,
  }) => {
    const other = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await Promise.all([open(page, 'the-author'), open(other, 'the-editor')]);
    const text = await english(other).inputValue();
    const prose = [...text.matchAll(/(?<=\n\n)\p{L}[^\n<|]{80,}(?=\n\n)/gu)].at(-2)?.[0] ?? '';
    await english(other).fill(text.replace(prose, `First, ${prose}`));
    await replaceFirst(other, 'The editor was here first.');
    await save(other);
    await page.getByRole('button', { name: 'English' }).first().click();
    await replaceFirst(page, 'The author came second.');
    await save(page);
    await expect(page.getByText(said('conflict'))).toBeVisible();
    await page.getByRole('button', { name: 'English' }).first().click();
    await expect(english(page)).toHaveValue(/The author came second\./);
    await expect(english(page)).toHaveValue(new RegExp(`First, ${prose.slice(0, 20)}`));
    await save(page);
    await expect(page.getByText(said('saved'))).toBeVisible();
    const saved = await readSaved();
    expect(saved).toContain('The author came second.');
    expect(saved).toContain(`First, ${prose}`);
    await other.context().close();
  });

  test('what is typed while a save is under way comes back after it', async ({ page }) => {
    await open(page, 'the-author');
    await page.getByRole('button', { name: 'English' }).first().click();
    await replaceFirst(page, 'Sent.');
    await english(page).evaluate((element) => {
      const area = element as HTMLTextAreaElement;
      const typeOn = () => {
        area.value = area.value.replace('\n\nSent.', '\n\nSent, and typed on.');
        area.dispatchEvent(new Event('input', { bubbles: true }));
      };
      area.form?.addEventListener('submit', () => setTimeout(typeOn));
    });
    await save(page);
    await expect(page.getByText(said('saved'))).toBeVisible();
    await page.getByRole('button', { name: 'English' }).first().click();
    await expect(english(page)).toHaveValue(/Sent, and typed on\./);
    expect(await readSaved()).toContain('\n\nSent.\n');
    await save(page);
    await expect(page.getByText(said('saved'))).toBeVisible();
    expect(await readSaved()).toContain('\n\nSent, and typed on.\n');
  });

  test('on a phone a text typed with an Indic keyboard is the text that is saved', async ({ page }) => {
    await open(page, 'the-author');
    await page.getByRole('button', { name: 'English' }).first().click();
    await english(page).focus();
    await page.keyboard.press('Control+End');
    await compose(page);
    await expect(english(page)).toHaveValue(/কাজের পথ$/);
  });

  test('on a desk too, and problems stand at their lines', async ({ browser }) => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      isMobile: false,
      hasTouch: false,
    });
    const page = await context.newPage();
    await open(page, 'the-author');
    const code = page.locator('.code').nth(1).locator('.cm-content');
    await expect(code).toBeVisible({ timeout: 10_000 });
    await code.click();
    await page.keyboard.press('Control+End');
    await compose(page);
    await expect(page.locator('textarea').nth(1)).toHaveValue(/কাজের পথ$/);
    await page.keyboard.type(' <Unknown />');
    // The problem stands at its line.
    await expect(page.locator('.code').nth(1).locator('.cm-lint-marker-error')).toBeVisible({
      timeout: 30_000,
    });
    await expect(page.locator('#editor-problems li')).toHaveCount(1);
    await context.close();
  });
});

/** Types কাজের পথ as an input method does: letters that change while the word is composed. */
async function compose(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const [steps, word] of [
    [['ক', 'কা', 'কাজ', 'কাজে', 'কাজের'], 'কাজের'],
    [['প', 'পথ'], ' পথ'],
  ] as const) {
    for (const text of steps)
      await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await session.send('Input.insertText', { text: word });
  }
  await session.detach();
}
