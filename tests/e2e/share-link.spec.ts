import { expect, type Page, test } from '@playwright/test';
import { longest, openWithModules, scrollForModule, shareButton } from './article-script';
import { library, messageOf } from './content';

test.use({ javaScriptEnabled: true });

/** What the stand-ins for the browser's own interfaces have been given, in the page. */
declare global {
  interface Window {
    shared: ShareData[];
    copied: string[];
  }
}

type Answer = 'done' | 'cancelled' | 'refused' | 'missing';

/** Gives the page a share sheet and a clipboard that answer as told; browsers without a screen have neither to show. */
async function provide(page: Page, { share, clipboard }: { share: Answer; clipboard: Answer }) {
  await page.addInitScript(
    (answers) => {
      window.shared = [];
      window.copied = [];
      const answer = async (how: Answer) => {
        if (how === 'cancelled') throw new DOMException('closed', 'AbortError');
        if (how === 'refused') throw new DOMException('not allowed', 'NotAllowedError');
      };
      const define = (name: string, value: unknown) =>
        Object.defineProperty(navigator, name, { value, configurable: true });
      const shareSheet = (data: ShareData) => {
        window.shared.push(data);
        return answer(answers.share);
      };
      const writeText = (text: string) => {
        window.copied.push(text);
        return answer(answers.clipboard);
      };
      define('share', answers.share === 'missing' ? undefined : shareSheet);
      define('clipboard', answers.clipboard === 'missing' ? undefined : { writeText });
    },
    { share, clipboard },
  );
}

/** Opens an article, presses its button, and tells what the browser was asked to do. */
async function press(page: Page, edition: (typeof longest)[number]) {
  await openWithModules(page, edition);
  await scrollForModule(page, edition);
  const button = shareButton(page, edition);
  const name = await button.textContent();
  await button.tap();
  const { shared, copied } = await page.evaluate(() => ({ shared: window.shared, copied: window.copied }));
  return { name, shared, copied };
}

const status = (page: Page) => page.getByRole('main').getByRole('status');

for (const edition of longest) {
  const { locale, path, article } = edition;
  const address = new URL(path, library.site.url).href;
  const label = (key: string) => messageOf(locale, `ArticleTools.${key}`);

  test(`${path} opens the share sheet of the phone, with its title and its published address`, async ({
    page,
  }) => {
    await provide(page, { share: 'done', clipboard: 'done' });
    const { name, shared, copied } = await press(page, edition);
    expect(name).toBe(label('share'));
    expect(shared).toEqual([{ title: await page.title(), url: address }]);
    expect(shared[0]?.title).toContain(article.texts[locale].title);
    expect(copied).toEqual([]);
    await expect(status(page)).toBeEmpty();
  });

  test(`${path} says nothing and copies nothing when the reader closes the share sheet`, async ({ page }) => {
    await provide(page, { share: 'cancelled', clipboard: 'done' });
    const { shared, copied } = await press(page, edition);
    expect(shared).toHaveLength(1);
    expect(copied).toEqual([]);
    await expect(status(page)).toBeEmpty();
  });

  test(`${path} copies its address when the share sheet is refused`, async ({ page }) => {
    await provide(page, { share: 'refused', clipboard: 'done' });
    await press(page, edition);
    await expect(status(page)).toHaveText(label('copied'));
    expect(await page.evaluate(() => window.copied)).toEqual([address]);
  });

  test(`${path} copies its address where there is no share sheet, and says so`, async ({ page }) => {
    await provide(page, { share: 'missing', clipboard: 'done' });
    const { name, copied } = await press(page, edition);
    expect(name).toBe(label('copy'));
    expect(copied).toEqual([address]);
    await expect(status(page)).toHaveText(label('copied'));
  });

  for (const clipboard of ['refused', 'missing'] as const) {
    test(`${path} shows its address, selected, when the clipboard is ${clipboard}`, async ({ page }) => {
      await provide(page, { share: 'missing', clipboard });
      await press(page, edition);
      const field = page.getByRole('textbox', { name: label('byHand') });
      await expect(field).toBeInViewport({ ratio: 1 });
      await expect(field).toHaveValue(address);
      await expect(field).not.toBeEditable();
      expect(await page.evaluate(() => getSelection()?.toString())).toBe(address);
      const { right } = await field.evaluate((element) => element.getBoundingClientRect());
      expect(right).toBeLessThanOrEqual(360);
      await shareButton(page, edition).tap();
      await expect(field).toHaveCount(1);
    });
  }
}
