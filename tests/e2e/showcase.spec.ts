import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { authorComponents, plainElements } from '@/lib/content/author-components';
import { checkContent } from '@/lib/content/check/check-content';
import { extractOutline } from '@/lib/content/markup/extract-outline';
import { parseMdx } from '@/lib/content/markup/mdx-syntax';
import { formatProblem } from '@/lib/content/problem';
import { localeList } from '@/lib/i18n/locales';
import { scrollForModule } from './article-script';
import { openShowcase } from './showcase/open-showcase';
import { readShowcase, renderShowcase } from './showcase/render-showcase';

/* What our articles hold today is tested on their pages. This is what an author may write tomorrow. */

test('the showcase is content that the check accepts', async () => {
  const { problems } = checkContent(await readShowcase());
  expect(problems.map(formatProblem)).toEqual([]);
});

for (const locale of localeList) {
  test(`the showcase in ${locale} uses every component and every element that authors have`, async () => {
    const { files } = await readShowcase();
    const text = files.find(({ path }) => path === `articles/showcase/${locale}.mdx`)?.text ?? '';
    const body = text.replace(/^---\n[\s\S]*?\n---\n/, '');
    const used = extractOutline(parseMdx(body)).elements.map(({ name }) => name);
    const known = [...Object.keys(authorComponents), ...plainElements];
    expect(known.filter((name) => !used.includes(name))).toEqual([]);
    const { html } = await renderShowcase(locale);
    const fromMarkdown = [
      'h3',
      'h4',
      'blockquote',
      'pre',
      'code',
      'hr',
      'del',
      'em',
      'strong',
      'figure',
      'figcaption',
    ];
    expect(fromMarkdown.filter((name) => !html.includes(`<${name}`))).toEqual([]);
    expect(html).toContain('data-footnotes');
  });

  test(`the showcase in ${locale} is valid HTML`, async () => {
    const validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard'] }));
    const { results } = await validator.validateString((await renderShowcase(locale)).html);
    const found = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector}`),
    );
    expect(found).toEqual([]);
  });

  test(`the showcase in ${locale} does not move sideways, on any screen or with text twice as large`, async ({
    page,
  }) => {
    await openShowcase(page, locale);
    for (const [width, textSize] of [[320], [360], [768], [1280], [360, '200%']] as const) {
      await page.setViewportSize({ width, height: 640 });
      const found = await page.evaluate(measureOverflow, textSize);
      expect(found, `${width} px, text ${textSize ?? '100%'}`).toEqual({ scrollX: 0, overflow: 0, wide: [] });
    }
  });

  test.describe('with script', () => {
    // axe runs as a script inside the page.
    test.use({ javaScriptEnabled: true });

    test(`axe finds nothing in the showcase in ${locale}, in light and in dark colours`, async ({ page }) => {
      const path = await openShowcase(page, locale);
      await scrollForModule(page, { path, locale });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        const found = violations.flatMap(({ id, help, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id}: ${help}\n${target.join(' ')}\n${failureSummary}`),
        );
        expect(found, colorScheme).toEqual([]);
      }
    });
  });
}

/** How far the page can be moved sideways, and what reaches out of it other than in a region that scrolls. Runs in the page. */
function measureOverflow(fontSize: string | undefined) {
  const root = document.documentElement;
  root.style.fontSize = fontSize ?? '';
  for (const details of document.querySelectorAll('details')) details.open = true;
  window.scrollTo(10_000, 0);
  const wide = [...document.querySelectorAll('main *')].filter(
    (element) =>
      element.getBoundingClientRect().right > root.clientWidth + 1 &&
      !element.parentElement?.closest('pre, .scroll'),
  );
  return {
    scrollX: window.scrollX,
    overflow: Math.max(0, root.scrollWidth - root.clientWidth),
    wide: wide.map((element) => element.outerHTML.slice(0, 80)),
  };
}
