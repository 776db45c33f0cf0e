import { expect, test } from '@playwright/test';
import { pageAnchors } from '@/lib/content/anchors';
import { localeList } from '@/lib/i18n/locales';
import { editions, library, messageOf } from './content';
import { pageWithMost, walks } from './template-pages';

for (const { locale, name, paths, details } of walks) {
  test(
    `${name} in ${locale}: nothing moves sideways at 320, 360 and 768 px, or with text twice as large`,
    details,
    async ({ page }) => {
      test.setTimeout(60_000 + paths.length * 2_000);
      for (const path of paths) {
        await page.goto(path);
        for (const [width, textSize] of [[320], [360], [768], [360, '200%']] as const) {
          await page.setViewportSize({ width, height: 640 });
          const moved = await page.evaluate((fontSize) => {
            const root = document.documentElement;
            root.style.fontSize = fontSize ?? '';
            for (const details of document.querySelectorAll('details')) details.open = true;
            window.scrollTo(10_000, 0);
            const { scrollWidth, clientWidth } = root;
            return { scrollX: window.scrollX, clientWidth, overflow: Math.max(0, scrollWidth - clientWidth) };
          }, textSize);
          expect(moved, path).toEqual({ scrollX: 0, clientWidth: width, overflow: 0 });
        }
      }
    },
  );

  test(
    `${name} in ${locale}: links of header, footer and contents are at least 44 px high and wide`,
    details,
    async ({ page }) => {
      test.setTimeout(60_000 + paths.length * 2_000);
      const small: string[] = [];
      for (const path of paths) {
        await page.goto(path);
        const contents = page.locator(`#${pageAnchors.contents}`);
        await contents
          .locator('details')
          .evaluateAll((all) => all.map((details) => details.setAttribute('open', '')));
        const targets = page
          .getByRole('banner')
          .or(page.getByRole('contentinfo'))
          .or(contents)
          .locator('a, summary');
        const sizes = await targets.evaluateAll((all) =>
          all.map((element) => {
            const { width, height } = element.getBoundingClientRect();
            return { text: element.textContent, width, height };
          }),
        );
        expect(sizes.length, path).toBeGreaterThan(2);
        for (const { text, width, height } of sizes) {
          if (width < 44 || height < 44) small.push(`${path}: ${text}: ${width} × ${height}`);
        }
      }
      expect(small).toEqual([]);
    },
  );
}

/** The article of each language with the most sources. */
const longLists = localeList.flatMap((locale) => {
  const path = pageWithMost(locale, 'article .sources li');
  return editions.filter((edition) => edition.path === path);
});

for (const { article, locale, path } of longLists) {
  test(`the contents of ${path} open and lead to a section, without script`, async ({ page }) => {
    await page.goto(path);
    const contents = page.getByRole('navigation', { name: messageOf(locale, 'TableOfContents.title') });
    await expect(contents.getByRole('link').first()).toBeHidden();
    await contents.getByText(messageOf(locale, 'TableOfContents.title')).tap();
    const last = contents.getByRole('link').last();
    const target = await last.getAttribute('href');
    await last.tap();
    await expect(page.locator(`h2${target}`)).toBeInViewport();
  });

  test(`${path} on paper is the article with its sources, without navigation`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('banner')).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const role of ['banner', 'contentinfo', 'navigation'] as const) {
      await expect(page.getByRole(role), role).toHaveCount(0);
    }
    await expect(page.getByText(messageOf(locale, 'PageShell.skip'))).toBeHidden();
    await expect(page.locator(`#${pageAnchors.readAlso}`)).toBeHidden();
    const [first] = library.listSources(article.slug).values();
    const source = page.locator(`a[href="${first?.url}"]`).last();
    await expect(source).toBeVisible();
    const printed = await source.evaluate((link) => getComputedStyle(link, '::after').content);
    expect(printed, 'the address of a source is printed').toContain(first?.url);
  });
}
