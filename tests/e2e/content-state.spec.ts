import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import Libsql from 'libsql';
import { href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';
import { readManifest } from '@/lib/publish/manifest';
import { oldDatabase } from '../unit/comments/old-database';
import { sampleComment } from '../unit/comments/samples';
import { library } from './content';
import { startSite } from './start-site';

/* Documents, pages of each request and forms answer from one state of the content: that of the build. */

const day = 24 * 60 * 60;
const [article] = library.listArticles();
const slug = article?.slug ?? '';
const added = 'an-article-after-the-build';

test('what was written or became due after the build is nowhere on the site until the next build', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kajpath-content-'));
  await cp('content', folder, { recursive: true });
  await cp(join(folder, 'articles', slug), join(folder, 'articles', added), { recursive: true });
  const meta = join(folder, 'articles', added, 'article.yaml');
  const text = await readFile(meta, 'utf8');
  const { today } = library;
  await writeFile(
    meta,
    text
      .replace(/^id: .*$/m, 'id: afterbuild')
      .replace(/^formerSlugs:.*\n(?: +.*\n)*/m, '')
      .replace(/^(publishedAt|updatedAt): .*$/gm, `$1: ${today}`),
  );
  await rm(join(folder, 'articles', slug), { recursive: true });
  // The server starts two days after the build, with a content folder that is no longer that of the build.
  const site = await startSite({ CONTENT_DIR: folder, CLOCK_AHEAD: String(2 * day * 1_000) });
  const statusOf = async (path: string) => (await fetch(site.base + path, { redirect: 'manual' })).status;
  try {
    for (const locale of localeList) {
      for (const path of [href.article, href.comments, href.commentsFragment]) {
        expect.soft(await statusOf(path(locale, added)), path(locale, added)).toBe(404);
        expect.soft(await statusOf(path(locale, slug)), path(locale, slug)).toBe(200);
      }
    }
  } finally {
    await site.stop();
    await rm(folder, { recursive: true });
  }
});

test('comments that an earlier version stored under slugs are found by the content of the build', async () => {
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

test('the manifest names the day and the hash of the content, which the build keeps', async () => {
  const { content } = await readManifest('.next');
  expect(content.day).toMatch(/^\d{4}-\d\d-\d\d$/);
  const kept = JSON.parse(await readFile(`.next/content/${content.hash}.json`, 'utf8'));
  expect(kept.today).toBe(content.day);
});
