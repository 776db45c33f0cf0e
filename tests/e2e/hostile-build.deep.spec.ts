import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import sharp from 'sharp';
import { createArticleId } from '@/lib/content/create-article-id';
import { hasAdSlots } from '@/lib/discovery/ads/has-ad-slots';
import { aiCrawlers } from '@/lib/discovery/seo/ai-crawlers';
import { type Locale, localeList } from '@/lib/i18n/locales';
import type { DocumentManifest } from '@/lib/publish/manifest';
import { readStoredFile } from '@/lib/publish/snapshot/file-store';
import { readManifest } from '@/lib/publish/snapshot/site-folder';
import { adSlot } from '@/tests/ad-slot';
import { copyProject } from '@/tests/bench/builds/copy-project';
import { hostileTitles } from '@/tests/hostile-titles';
import { jsonFeedSchema } from '@/tests/schemas/json-feed';
import { graphSchema } from '@/tests/schemas/structured-data';
import { listXmlErrors } from '@/tests/schemas/validate-xml';
import { test } from './blank-page';
import { buildProject } from './build-project';

/*
 * A build of its own, in a copy of the project: articles with titles that would break out, if anything let them, one that
 * was renamed, a draft and one of a day to come, advertisements switched on, no learning path, and a key for announcements.
 * What the site under test may never have.
 */

const key = 'key-for-the-tests';
const scheduled = { publishedAt: '9000-01-01', updatedAt: '9000-01-01' };
const articles = hostileTitles.map((title, index) => ({ slug: `hostile-${index}`, title }));
let project = '';
let manifest: DocumentManifest;
const readBytes = (path: string) =>
  readStoredFile(join(project, '.site'), manifest.documents[path] ?? { file: `no document ${path}` });
const read = async (path: string) => (await readBytes(path)).toString();

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  // A whole build, on a machine that may be busy with the other tests.
  test.setTimeout(600_000);
  project = await mkdtemp(join(tmpdir(), 'kajpath-hostile-'));
  await copyProject(project);
  await writeContent(join(project, 'content'));
  await buildProject(project, { environment: { INDEXNOW_KEY: key } });
  manifest = await readManifest(join(project, '.site'));
});

test.afterAll(() => rm(project, { recursive: true, force: true }));

const texts = { bn: ['ফি', 'লেখা'], en: ['Fees', 'Text'] } as const;

/** A description as hostile as the title, and no longer than the schema allows. */
function describe(locale: Locale, title: string): string {
  return `${texts[locale][1]}: ${title}`.padEnd(120, '.').slice(0, 300).trim();
}

/** The content of the copy with the hostile articles in the place of its own. */
async function writeContent(folder: string): Promise<void> {
  await rm(join(folder, 'articles'), { recursive: true });
  const written = [
    ...articles.map((article) => ({ ...article, hidden: {} })),
    { slug: 'a-draft', title: 'An article nobody may see', hidden: { draft: true } },
    { slug: 'a-day-to-come', title: 'An article of a day to come', hidden: scheduled },
  ];
  for (const { slug, title, hidden } of written) {
    await mkdir(join(folder, 'articles', slug), { recursive: true });
    const write = (name: string, text: string) => writeFile(join(folder, 'articles', slug, name), text);
    const days = { publishedAt: '2026-01-01', updatedAt: '2026-01-02' };
    const meta = {
      id: createArticleId(),
      topic: 'basics',
      author: 'editors',
      ...days,
      readAlso: [],
      sources: [],
    };
    await write('article.yaml', JSON.stringify({ ...meta, formerSlugs: [`former-${slug}`], ...hidden }));
    for (const locale of localeList) {
      const [heading, text] = texts[locale];
      const frontmatter = [
        `title: ${JSON.stringify(title)}`,
        `description: ${JSON.stringify(describe(locale, title))}`,
        `answer: >-\n  ${`${text} `.repeat(20).trim()}`,
      ].join('\n');
      await write(
        `${locale}.mdx`,
        `---\n${frontmatter}\n---\n\n${text}\n\n## ${heading} [#fees]\n\n${text}\n`,
      );
    }
  }
  await writeFile(join(folder, 'data/paths.yaml'), '{}\n');
  const site = await readFile(join(folder, 'site.yaml'), 'utf8');
  const { publisher } = adSlot.ads;
  const record = `  - { domain: google.com, account: ${publisher.replace('ca-', '')}, relationship: DIRECT }`;
  await writeFile(
    join(folder, 'site.yaml'),
    `${site.replace('adsTxt:', `adsTxt:\n${record}`).replace('training: allow', 'training: refuse')}ads: ${JSON.stringify(adSlot.ads)}\n`,
  );
}

for (const { slug, title } of articles) {
  test(`the title ${JSON.stringify(title.slice(0, 60))} stands literally in the page, its head and its data`, async ({
    parser,
  }) => {
    for (const locale of localeList) {
      const html = await read(`/${locale}/${slug}`);
      const facts = await parser.evaluate((source) => {
        const dom = new DOMParser().parseFromString(source, 'text/html');
        const graph = dom.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
        return {
          title: dom.title,
          heading: dom.querySelector('h1')?.textContent,
          shared: ['og:title', 'og:image:alt', 'og:description'].map((name) =>
            dom.head.querySelector(`meta[property="${name}"]`)?.getAttribute('content'),
          ),
          description: dom.head.querySelector('meta[name="description"]')?.getAttribute('content'),
          graph,
          scripts: [...dom.scripts].map(({ type, text }) => type || text.slice(0, 9)),
          onload: dom.body.hasAttribute('onload'),
        };
      }, html);
      const description = describe(locale, title);
      const shared = [title, title, description];
      expect(facts).toMatchObject({ title, heading: title, shared, description, onload: false });
      const nodes: { '@type': string; headline?: string }[] = JSON.parse(facts.graph)['@graph'];
      expect(nodes.find((node) => node['@type'] === 'Article')?.headline).toBe(title);
      // The loader, the data, the rules for fetching ahead: what every article has.
      expect(facts.scripts).toEqual(['let load=', 'application/ld+json', 'speculationrules']);
    }
  });
}

for (const { slug, title } of articles) {
  test(`the title ${JSON.stringify(title.slice(0, 60))} has a picture that can be shared`, async () => {
    for (const locale of localeList) {
      const html = await read(`/${locale}/${slug}`);
      const [, address = ''] = /<meta property="og:image" content="([^"]+)"/.exec(html) ?? [];
      const png = await readBytes(new URL(address).pathname);
      expect(png.length).toBeLessThan(150_000);
      const { format, width, height } = await sharp(png).metadata();
      expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
      await sharp(png).raw().toBuffer();
    }
  });
}

test('the list of a topic has every title literally, for readers and as data', async ({ parser }) => {
  for (const locale of localeList) {
    const facts = await parser.evaluate(
      (source) => {
        const dom = new DOMParser().parseFromString(source, 'text/html');
        return {
          read: [...dom.querySelectorAll('main h2')].map(({ textContent }) => textContent),
          graph: dom.querySelector('script[type="application/ld+json"]')?.textContent ?? '',
        };
      },
      await read(`/${locale}/topics/basics`),
    );
    expect(facts.read.sort()).toEqual([...hostileTitles].sort());
    const graph = graphSchema.parse(JSON.parse(facts.graph))['@graph'];
    const list = graph.flatMap((node) => (node['@type'] === 'ItemList' ? node.itemListElement : []));
    expect(list.map(({ name }) => name).sort()).toEqual([...hostileTitles].sort());
  }
});

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard'] }));
  for (const [path, { headers }] of Object.entries(manifest.documents)) {
    if (!headers['Content-Type']?.startsWith('text/html')) continue;
    const { results } = await validator.validateString(await read(path), path);
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => `${path}: ${message}`))).toEqual(
      [],
    );
  }
});

test('robots.txt refuses the kind of crawlers that the site refuses, and lets in all others', async () => {
  const [welcome, refusal, ...others] = (await read('/robots.txt')).trim().split('\n\n');
  expect(welcome).toBe('User-Agent: *\nAllow: /');
  const names = aiCrawlers.training.map(({ userAgent }) => `User-Agent: ${userAgent}`);
  expect(refusal?.split('\n')).toEqual([...names, 'Disallow: /']);
  expect(others).toEqual(['Sitemap: https://kajpath.example/sitemap.xml']);
});

test('the feeds of both languages are valid and have every title literally', async ({ parser }) => {
  for (const locale of localeList) {
    const atom = await read(`/${locale}/feed.xml`);
    expect(await listXmlErrors('atom', atom)).toEqual([]);
    const titles = await parser.evaluate(
      (xml) =>
        [...new DOMParser().parseFromString(xml, 'text/xml').querySelectorAll('entry > title')].map(
          ({ textContent }) => textContent,
        ),
      atom,
    );
    expect(titles.sort()).toEqual([...hostileTitles].sort());
    const { items } = jsonFeedSchema.parse(JSON.parse(await read(`/${locale}/feed.json`)));
    expect(items.map((item) => item.title).sort()).toEqual([...hostileTitles].sort());
  }
});

test('the sitemap is valid and has every article', async () => {
  const xml = await read('/sitemap.xml');
  expect(await listXmlErrors('sitemap', xml)).toEqual([]);
  for (const { slug } of articles) expect(xml).toContain(`/bn/${slug}</loc>`);
});

test('a draft and an article of a day to come are in no document, feed, picture, redirect or sitemap', async () => {
  const hidden = /a-draft|a-day-to-come|nobody may see|of a day to come/;
  expect(Object.keys(manifest.documents).filter((path) => hidden.test(path))).toEqual([]);
  expect(Object.keys(manifest.redirects).filter((path) => hidden.test(path))).toEqual([]);
  const texts = Object.entries(manifest.documents).filter(([, { headers }]) =>
    /^text|json|xml/.test(headers['Content-Type'] ?? ''),
  );
  expect(texts.length).toBeGreaterThan(articles.length * localeList.length);
  for (const [path] of texts) expect(hidden.test(await read(path)), path).toBe(false);
});

test('without a learning path there is no page of them, and nothing leads to one', async () => {
  const paths = Object.keys(manifest.documents);
  expect(paths.filter((path) => path.includes('/paths/'))).toEqual([]);
  expect(manifest.documents['/bn/paths']?.status ?? 404).toBe(404);
  expect(await read('/bn')).not.toContain('/paths');
  expect(await read('/sitemap.xml')).not.toContain('/paths');
});

test('former slugs lead to the articles', () => {
  const [{ slug }] = articles as [(typeof articles)[number]];
  expect(manifest.redirects).toMatchObject({
    [`/bn/former-${slug}`]: `/bn/${slug}`,
    [`/en/former-${slug}`]: `/en/${slug}`,
  });
});

test('the key for announcements lies where search engines look for it', async () => {
  expect(await read(`/${key}.txt`)).toBe(key);
  expect(manifest.documents[`/${key}.txt`]?.headers['Content-Type']).toBe('text/plain; charset=utf-8');
});

test('articles have places for advertisements and a policy for them, other pages have neither', async () => {
  const paths = articles.flatMap(({ slug }) => localeList.map((locale) => `/${locale}/${slug}`));
  for (const [path, { headers }] of Object.entries(manifest.documents)) {
    if (!headers['Content-Type']?.startsWith('text/html')) continue;
    expect(hasAdSlots(await read(path)), path).toBe(paths.includes(path));
    expect(headers['Content-Security-Policy']?.includes("'strict-dynamic'"), path).toBe(paths.includes(path));
  }
  const html = await read(paths[0] ?? '');
  const [, module = ''] = /load\("(\/assets\/ads\.[^"]+)"\)/.exec(html) ?? [];
  expect(manifest.documents).toHaveProperty([module]);
});
