import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { localeList } from '@/lib/i18n/locales';
import { crawl } from './crawl';

/*
 * The build gives each page only the CSS it uses. Whether it uses more is asked of the browser: every element must look
 * as it does with the whole sheet, also in focus, open, on paper, and with what the browser modules add.
 */
test.use({ javaScriptEnabled: true });

const chunks = join(process.cwd(), '.next/static/chunks');
const sheets = (await readdir(chunks)).filter((file) => file.endsWith('.css'));
const wholeSheet = (await Promise.all(sheets.map((file) => readFile(join(chunks, file), 'utf8')))).join('\n');

const settings = [
  { width: 360, colorScheme: 'light', media: 'screen' },
  { width: 1280, colorScheme: 'dark', media: 'screen' },
  { width: 800, colorScheme: 'light', media: 'print' },
] as const;

const pages = await crawl();
const missing = ['/nowhere', ...localeList.map((locale) => `/${locale}/nowhere`)];

for (const path of [...pages.map(({ path }) => path), ...missing]) {
  test(`${path} looks as it does with the whole style sheet`, async ({ page }) => {
    await page.goto(path);
    for (const { width, ...media } of settings) {
      await page.setViewportSize({ width, height: 640 });
      await page.emulateMedia(media);
      await page.keyboard.press('Tab');
      const { compared, different } = await page.evaluate((css) => {
        const describe = () =>
          [...document.querySelectorAll('html, body, body *')].flatMap((element) =>
            ['', '::before', '::after', '::marker'].map((pseudo) => {
              const style = getComputedStyle(element, pseudo);
              const isThere =
                pseudo === '::marker' ? element.tagName === 'LI' : pseudo === '' || style.content !== 'none';
              // A custom property shows only through the properties that use it.
              const keys = isThere ? [...style].filter((key) => !key.startsWith('--')) : [];
              const name = `${element.tagName.toLowerCase()}.${element.className}${pseudo}`;
              return { name, values: keys.map((key) => `${key}: ${style.getPropertyValue(key)}`) };
            }),
          );
        for (const details of document.querySelectorAll('details')) details.open = true;
        document.querySelector<HTMLElement>('[popover]')?.showPopover();
        document.querySelector('.toc a')?.setAttribute('aria-current', 'true');
        const cut = describe();
        const styles = [...document.querySelectorAll('style')];
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        for (const style of styles) style.media = 'not all';
        document.adoptedStyleSheets = [sheet];
        const whole = describe();
        document.adoptedStyleSheets = [];
        for (const style of styles) style.media = '';
        document.querySelector<HTMLElement>('[popover]')?.hidePopover();
        const different = whole.flatMap(({ name, values }, index) =>
          values
            .filter((value, at) => value !== cut[index]?.values[at])
            .map((value) => `${name} { ${value} }`),
        );
        return { compared: whole.length, different: [...new Set(different)] };
      }, wholeSheet);
      expect(compared).toBeGreaterThan(10);
      expect(different, JSON.stringify({ width, ...media })).toEqual([]);
    }
  });
}
