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
  const rewritePage = createPageConverter({
    distDir,
    css,
    own: { siteUrl: 'https://kajpath.example', modules: new Set() },
    report: (message) => reports.push(message),
    reportIntruders: (name, tags) => reports.push(...tags.map((tag) => `${name}: ${tag}`)),
  });
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

test('a page whose text would stay hidden without script is reported by name', async () => {
  const hidden = '<!--$?--><template id="B:0"></template><!--/$--><div hidden id="S:0"><p>text</p></div>';
  const { reports } = await rewrite(
    [],
    prerendered.replace('<p', () => `${hidden}<p`),
  );
  expect(reports).toEqual(['/en/a: <template id="B:0">', '/en/a: <div hidden id="S:0">']);
});

test('what the stripper does not know is reported by name, not sent in silence', async () => {
  const forgotten = '<script src="https://cdn.example/runtime.js"></script>';
  const { reports } = await rewrite(
    [],
    prerendered.replace('</body>', () => `${forgotten}</body>`),
  );
  expect(reports).toEqual(['/en/a: <script src="https://cdn.example/runtime.js">']);
});
