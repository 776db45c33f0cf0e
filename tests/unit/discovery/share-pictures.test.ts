import { readdir, rm } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import { createLibrary } from '@/lib/content/library';
import { parseContent } from '@/lib/content/parse/parse-content';
import { listSitemapEntries } from '@/lib/discovery/seo/build-sitemap';
import { loadPicture } from '@/lib/discovery/share/load-picture';
import { getPagePicture, listPagePictures } from '@/lib/discovery/share/page-pictures';
import { createSource, frontmatter } from '@/tests/content/fixture';

function libraryOf(title = 'Where to begin with work') {
  const text = frontmatter.en.replace('Where to begin with work', JSON.stringify(title));
  const { model, problems } = parseContent(createSource({ 'articles/first/en.mdx': `${text}\na\n` }));
  expect(problems).toEqual([]);
  return createLibrary(model);
}

/** Removes pictures that a test has drawn from the cache when it is over. */
async function forgetDrawn(): Promise<void> {
  const list = (): Promise<string[]> => readdir('.cache/share').catch(() => []);
  const before = await list();
  onTestFinished(async () => {
    for (const name of await list()) {
      if (!before.includes(name) && name.endsWith('.png')) await rm(`.cache/share/${name}`, { force: true });
    }
  });
}

test('every page of the sitemap has a picture', () => {
  const library = libraryOf();
  const pages = listSitemapEntries(library).map(({ url }) => new URL(url).pathname);
  const pictures = listPagePictures(library).map(({ path }) => path);
  const findings = /\/take-home\/[a-z-]+-\d+$/;
  expect(pictures.filter((path) => !findings.test(path)).sort()).toEqual(pages.sort());
});

test('the picture of an article has its title and topic in the language of the page', () => {
  const library = libraryOf();
  const topic = library.getTopic('basics');
  expect(getPagePicture(library, '/en/first')).toEqual({
    path: '/en/first',
    locale: 'en',
    siteName: library.site.name.en,
    label: topic?.title.en,
    title: 'Where to begin with work',
  });
  expect(getPagePicture(library, '/bn/first')).toMatchObject({ label: topic?.title.bn, locale: 'bn' });
});

test('a page without a picture is an error that names it and says what to do', () => {
  expect(() => getPagePicture(libraryOf(), '/en/search')).toThrow(
    '/en/search: expected a share picture, found none\nFix: add the page to lib/discovery/share/page-pictures.ts',
  );
});

test('a picture is drawn once, and another title has another address', async () => {
  await forgetDrawn();
  const title = `Title ${process.pid} ${Math.random()}`;
  const first = await loadPicture(libraryOf(title), '/en/first');
  expect(first).toMatchObject({ fresh: true, alt: title });
  expect(first.address).toMatch(/^\/og\/en\/first\.[0-9a-f]{8}\.png$/);
  const again = await loadPicture(libraryOf(title), '/en/first');
  expect(again).toEqual({ ...first, fresh: false });
  const changed = await loadPicture(libraryOf(`${title}!`), '/en/first');
  expect(changed.fresh).toBe(true);
  expect(changed.address).not.toBe(first.address);
  const twin = await loadPicture(libraryOf(title), '/bn/first');
  expect(twin.address).toMatch(/^\/og\/bn\/first\./);
});
