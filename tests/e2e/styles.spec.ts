import { expect, test } from '@playwright/test';
import { localeList } from '@/lib/i18n/locales';
import { readCodeBuild } from '@/lib/publish/code-build';
import { localeOf } from './content';
import { type CrawledPage, crawl } from './crawl';
import { listOf, parseDocument } from './read-document';
import { coverPages } from './template-pages';

/*
 * Publishing gives each page only the CSS it uses. Whether it uses more is asked of the browser: every element must look
 * as it does with the whole sheet, also in focus, open, on paper, and with what the browser modules add.
 */
test.use({ javaScriptEnabled: true });

const { css: wholeSheet } = await readCodeBuild();

const settings = [
  { width: 360, colorScheme: 'light', media: 'screen' },
  { width: 1280, colorScheme: 'dark', media: 'screen' },
  { width: 800, colorScheme: 'light', media: 'print' },
] as const;

const missing = ['/nowhere', ...localeList.map((locale) => `/${locale}/nowhere`)];

/** Pages with every tag and class that pages of their cut have. Both languages are among them. */
const chosen = coverPages(await crawl(), (page) => {
  const cut = parseDocument(page)('style').text();
  return [...listNames(page).map((name) => `${name} in ${cut}`), localeOf(page.path)];
});

/** What a style sheet is cut by: tags and classes. */
function listNames(page: CrawledPage): string[] {
  const names = listOf(page, 'html, html *', (element) => [
    element.prop('tagName') ?? '',
    ...(element.attr('class')?.split(/\s+/) ?? []).map((name) => `.${name}`),
  ]);
  return [...new Set(names.flat())];
}

for (const path of [...chosen.map(({ page }) => page.path), ...missing]) {
  test(`${path}, of all pages with its cut, looks as it does with the whole style sheet`, async ({
    page,
  }) => {
    await page.goto(path);
    for (const { width, ...media } of settings) {
      await page.setViewportSize({ width, height: 640 });
      await page.emulateMedia(media);
      await page.keyboard.press('Tab');
      const { compared, different } = await page.evaluate(compareSheets, wholeSheet);
      expect(compared).toBeGreaterThan(10);
      expect(different, JSON.stringify({ width, ...media })).toEqual([]);
    }
  });
}

/** How elements look with the page's own style and with the whole sheet. Runs in the page. */
function compareSheets(css: string): { compared: number; different: string[] } {
  for (const details of document.querySelectorAll('details')) details.open = true;
  document.querySelector<HTMLElement>('[popover]')?.showPopover();
  document.querySelector('.toc a')?.setAttribute('aria-current', 'true');
  const elements = listDistinct();
  const cut = elements.flatMap(describe);
  const styles = [...document.querySelectorAll('style')];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  for (const style of styles) style.media = 'not all';
  document.adoptedStyleSheets = [sheet];
  const whole = elements.flatMap(describe);
  document.adoptedStyleSheets = [];
  for (const style of styles) style.media = '';
  document.querySelector<HTMLElement>('[popover]')?.hidePopover();
  const different = whole.flatMap(({ name, values }, index) =>
    values.filter((value, at) => value !== cut[index]?.values[at]).map((value) => `${name} { ${value} }`),
  );
  return { compared: whole.length, different: [...new Set(different)] };

  /** The first element of each kind. Elements are of one kind when no selector of ours can tell them apart. */
  function listDistinct(): Element[] {
    const kinds = new Map<Element | null, number>();
    const numbers = new Map<string, number>();
    return [...document.querySelectorAll('html, body, body *')].filter((element) => {
      const before = element.previousElementSibling;
      const kind = [
        kinds.get(element.parentElement),
        element.tagName,
        // Enough of a value for [scope="row"] and [href^="fb"]; no selector asks for an id.
        ...[...element.attributes].map(describeAttribute),
        before ? before.tagName + before.className : 'first',
        element.nextElementSibling ? '' : 'last',
        element === document.activeElement ? 'focus' : '',
      ].join(' ');
      const isNew = !numbers.has(kind);
      if (isNew) numbers.set(kind, numbers.size);
      kinds.set(element, numbers.get(kind) ?? 0);
      return isNew;
    });
  }

  function describeAttribute({ name, value }: Attr): string {
    if (name === 'id') return '';
    return name + (name === 'class' ? value : value.slice(0, 2));
  }

  function describe(element: Element) {
    return ['', '::before', '::after', '::marker'].map((pseudo) => {
      const style = getComputedStyle(element, pseudo);
      const isThere =
        pseudo === '::marker' ? element.tagName === 'LI' : pseudo === '' || style.content !== 'none';
      // A custom property shows only through the properties that use it.
      const keys = isThere ? [...style].filter((key) => !key.startsWith('--')) : [];
      const name = `${element.tagName.toLowerCase()}.${element.className}${pseudo}`;
      return { name, values: keys.map((key) => `${key}: ${style.getPropertyValue(key)}`) };
    });
  }
}
