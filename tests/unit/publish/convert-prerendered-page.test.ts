import { expect, test } from 'vitest';
import { createPageConverter } from '@/lib/publish/convert-prerendered-page';
import { buildWith, frameworkComponents } from './sample-pages';

const css = '.lead{color:red}.unused{color:blue}';
const script = '<script src="/_next/static/chunks/a.js" async=""></script>';
const prerendered = `<!DOCTYPE html><html lang="en"><head><title>a</title>${script}</head><body><p class="lead">b</p></body></html>`;
const page = { pathname: '/en/a', route: '/[locale]/[slug]' };

/** Converts one page of a build with these client components. Returns the HTML and the build's reports. */
async function rewrite(components: string[], html = prerendered) {
  const reports: string[] = [];
  const distDir = await buildWith([...frameworkComponents, ...components]);
  const rewritePage = createPageConverter({ distDir, css, report: (message) => reports.push(message) });
  return { html: await rewritePage(page, html), reports };
}

test('a page without client components becomes a document with the style it uses', async () => {
  expect(await rewrite([])).toEqual({
    html: '<!DOCTYPE html><html lang="en"><head><title>a</title><style>.lead{color:red}</style></head><body><p class="lead">b</p></body></html>',
    reports: [],
  });
});

test('a page with a client component of ours stays as it is, and the build names the component', async () => {
  const components = ['[project]/components/site/Counter.tsx', '[project]/components/site/Search.tsx'];
  expect(await rewrite(components)).toEqual({
    html: prerendered,
    reports: [
      '  /en/a keeps the framework runtime for components/site/Counter.tsx, components/site/Search.tsx',
    ],
  });
});

test('a page whose text would stay hidden without script fails the build by name', async () => {
  const hidden = '<!--$?--><template id="B:0"></template><!--/$--><div hidden id="S:0"><p>text</p></div>';
  await expect(
    rewrite(
      [],
      prerendered.replace('<p', () => `${hidden}<p`),
    ),
  ).rejects.toThrow('/en/a: expected no framework runtime, found <template> B:0');
});
