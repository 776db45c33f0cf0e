import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import Libsql from 'libsql';
import { readContentModel } from '@/lib/content/content-model-file';
import { createLibrary } from '@/lib/content/library';
import { href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';
import { readManifest, siteFolder } from '@/lib/publish/snapshot/site-folder';
import { oldDatabase } from '../unit/comments/old-database';
import { sampleComment } from '../unit/comments/samples';
import { addArticle } from './add-article';
import { publishProject } from './build-project';
import { library } from './content';
import { type Site, startSite } from './start-site';

/* Documents, pages of each request and forms answer from one state of the content: that of the snapshot. */

const day = 24 * 60 * 60;
const [article] = library.listArticles();
const slug = article?.slug ?? '';
const added = 'an-article-after-the-publication';
const titles = { bn: 'শেষ প্রকাশের পরের লেখা', en: 'What came after the last publication' };

/** The site's content and one article more, which appears today. */
async function copyContent(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kajpath-content-'));
  await cp('content', folder, { recursive: true });
  await addArticle(folder, {
    from: slug,
    slug: added,
    id: 'aftersnaps',
    publishedAt: library.today,
    titles,
  });
  return folder;
}

/** Statuses of an article, its comments and their fragment, in each language. */
const statusesOf = ({ base }: Site, of: string) =>
  Promise.all(
    localeList.flatMap((locale) =>
      [href.article, href.comments, href.commentsFragment].map(
        async (path) => (await fetch(base + path(locale, of), { redirect: 'manual' })).status,
      ),
    ),
  );
const all = (status: number) => localeList.flatMap(() => [status, status, status]);

test('what was written or became due after the publication is nowhere on the site until the next one', async () => {
  const content = await copyContent();
  await rm(join(content, 'articles', slug), { recursive: true });
  // The server starts two days after the publication, with a content folder that is no longer that of then.
  const site = await startSite({ CONTENT_DIR: content, CLOCK_AHEAD: String(2 * day * 1_000) });
  try {
    expect(await statusesOf(site, added)).toEqual(all(404));
    expect(await statusesOf(site, slug)).toEqual(all(200));
  } finally {
    await site.stop();
    await rm(content, { recursive: true });
  }
});

test('a running site answers from the next snapshot by itself, and from the one before when that is taken back', async () => {
  test.setTimeout(300_000);
  const content = await copyContent();
  const folder = await mkdtemp(join(tmpdir(), 'kajpath-site-'));
  await cp(siteFolder(), folder, { recursive: true });
  const environment = { CONTENT_DIR: content, SITE_DIR: folder, SITE_URL: process.env.SITE_URL ?? '' };
  const site = await startSite(environment);
  const list = async () => await (await fetch(site.base + href.home('bn'))).text();
  const inTime = { timeout: 30_000 };
  try {
    expect(await statusesOf(site, added)).toEqual(all(404));
    const before = await list();
    await publishProject('.', { environment });
    await expect.poll(() => statusesOf(site, added), inTime).toEqual(all(200));
    expect(await list()).toContain(href.article('bn', added));
    const found = await fetch(`${site.base}${href.search('bn', { q: titles.bn })}`);
    expect(await found.text()).toContain(href.article('bn', added));
    await publishProject('.', { environment }, ['--back']);
    await expect.poll(() => statusesOf(site, added), inTime).toEqual(all(404));
    expect(await list()).toBe(before);
  } finally {
    await site.stop();
    for (const own of [content, folder]) await rm(own, { recursive: true });
  }
});

test('comments that an earlier version stored under slugs are found by the content of the snapshot', async () => {
  const data = await mkdtemp(join(tmpdir(), 'kajpath-old-'));
  const content = join(data, 'content');
  await mkdir(content);
  const database = new Libsql(join(data, 'comments.db'));
  const comment = sampleComment({ article: slug, status: 'approved' });
  for (const statement of oldDatabase([comment])) database.exec(statement);
  database.close();
  // The content folder of this moment has no article at all.
  const site = await startSite({ DATA_DIR: data, CONTENT_DIR: content });
  try {
    await expect
      .poll(async () => await (await fetch(site.base + href.comments('bn', slug))).text(), {
        timeout: 20_000,
      })
      .toContain(comment.id);
  } finally {
    await site.stop();
    await rm(data, { recursive: true });
  }
});

test('the snapshot names the day of its content, and the file that pages of each request read', async () => {
  const { content, model } = await readManifest();
  expect(content.day).toMatch(/^\d{4}-\d\d-\d\d$/);
  const kept = createLibrary(await readContentModel(join(siteFolder(), model)));
  expect(kept.today).toBe(content.day);
  expect(kept.listArticles().map((own) => own.slug)).toEqual(library.listArticles().map((own) => own.slug));
});
