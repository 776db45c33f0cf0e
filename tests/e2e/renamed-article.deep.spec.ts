import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import Libsql from 'libsql';
import pg from 'pg';
import type { CommentService } from '@/lib/comments/comment-service';
import { openCommentService } from '@/lib/comments/open-comment-service';
import { editCookieName } from '@/lib/comments/revision/edit-cookie';
import { issueFormToken } from '@/lib/comments/submission/form-token';
import { commentAnchor, formAddresses, href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';
import { readSettings } from '@/lib/settings/read-settings';
import { copyProject } from '@/tests/bench/builds/copy-project';
import { insertInto, oldDatabase } from '@/tests/unit/comments/old-database';
import { sampleComment } from '@/tests/unit/comments/samples';
import { type Postgres, startPostgres } from '@/tests/unit/comments/start-postgres';
import { openAndWait } from './article-script';
import { test } from './blank-page';
import { buildProject } from './build-project';
import { library } from './content';
import { logIn } from './log-in';
import { sendComment } from './send-comment';
import { type Site, startSite } from './start-site';

/*
 * An article is renamed, and the database is that of the version of November 2026, which stored slugs. A build of its own, in a
 * copy of the project.
 */

const old = 'earning-reality';
const older = 'how-much-people-earn';
const slug = 'what-people-earn';
const article = library.getArticle(old);
if (!article) throw new Error(`the content has no article ${old}`);
const { id: articleId } = article;

/** 24 comments: under the slug of then and a former one, with replies, some of them waiting. */
const tops = Array.from({ length: 12 }, (_, index) =>
  sampleComment({ article: index % 3 === 0 ? older : old, status: index < 9 ? 'approved' : 'waiting' }),
);
const replies = tops.map(({ id, article: own, status }) =>
  sampleComment({ article: own, status, parent: id, isByEditor: true }),
);
const comments = [...tops, ...replies];
const isShown = ({ status }: { status: string }) => status === 'approved';

let project: string;
let postgres: Postgres;

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  // A whole build, on a machine that may be busy with the other tests.
  test.setTimeout(600_000);
  project = await mkdtemp(join(tmpdir(), 'kajpath-renamed-'));
  await copyProject(project);
  await renameArticle(join(project, 'content'));
  await buildProject(project);
  postgres = await startPostgres();
});

test.afterAll(async () => {
  await postgres?.stop();
  await rm(project, { recursive: true, force: true });
});

/** Renames the article as an editor does: its folder, what names its slug, and its former slugs. */
async function renameArticle(content: string): Promise<void> {
  await rename(join(content, 'articles', old), join(content, 'articles', slug));
  for (const file of await readdir(content, { recursive: true })) {
    if (!/\.(?:mdx|yaml)$/.test(file)) continue;
    const text = await readFile(join(content, file), 'utf8');
    await writeFile(join(content, file), text.replaceAll(old, slug));
  }
  const meta = join(content, 'articles', slug, 'article.yaml');
  await writeFile(meta, `${await readFile(meta, 'utf8')}formerSlugs: [${older}, ${old}]\n`);
}

/** Everything that the old version had stored. */
const statements = () => [
  ...oldDatabase(comments),
  insertInto('closed_threads', { article: old, locale: 'en' }),
];

const secret = 'a secret of the tests, long enough';

/** A database of the old version, by its kind. @returns the environment of a site with it */
const databases: Record<string, (folder: string) => Promise<Record<string, string>>> = {
  'a libSQL file': async (folder) => {
    const database = new Libsql(join(folder, 'comments.db'));
    for (const statement of statements()) database.exec(statement);
    database.close();
    return { DATA_DIR: folder };
  },
  PostgreSQL: async (folder) => {
    const url = postgres.createDatabase('renamed');
    const client = new pg.Client(url);
    await client.connect();
    for (const statement of statements()) await client.query(statement);
    await client.end();
    return { DATA_DIR: folder, DATABASE_URL: url };
  },
};

for (const [kind, create] of Object.entries(databases)) {
  test.describe(`a renamed article with its comments in ${kind}`, () => {
    let folder: string;
    let site: Site;
    let service: CommentService;
    const ask = (path: string) => fetch(site.base + path, { redirect: 'manual' });
    const readText = async (path: string) => (await fetch(site.base + path)).text();

    test.beforeAll(async () => {
      test.setTimeout(120_000);
      folder = await mkdtemp(join(tmpdir(), 'kajpath-renamed-data-'));
      const environment = { ...(await create(folder)), COMMENTS_SECRET: secret };
      site = await startSite(environment, project);
      // The site brings the database along, with the names of its content.
      await readText(href.comments('bn', slug));
      service = await openCommentService(readSettings(environment).comments);
    });

    test.afterAll(async () => {
      await service?.store.close();
      await site?.stop();
      await rm(folder, { recursive: true, force: true });
    });

    test('every comment is there at the new address, and what waits is not', async () => {
      const page = await readText(href.comments('bn', slug));
      for (const comment of comments)
        expect(page.includes(`id="${commentAnchor(comment.id)}"`), comment.status).toBe(isShown(comment));
      expect(page).not.toContain(`/${old}`);
      const { entries } = await service.store.listQueue({ status: 'waiting', article: articleId });
      expect(entries.map(({ comment }) => comment.id).sort()).toEqual(
        comments.flatMap((comment) => (isShown(comment) ? [] : [comment.id])).sort(),
      );
      expect(await service.store.getSubscription('s')).toMatchObject({ thread: tops[0]?.id });
      const closed = await readText(href.comments('en', slug));
      expect(closed).not.toContain('<textarea');
    });

    test('everything that had an address leads on with 308, and keeps its query', async () => {
      for (const former of [old, older]) {
        for (const locale of localeList) {
          for (const below of [
            '',
            '/comments',
            '/comments/fragment',
            `/comments?comment=${tops[1]?.id}`,
            '?a=1',
          ])
            expect(
              [
                (await ask(`/${locale}/${former}${below}`)).status,
                (await ask(`/${locale}/${former}${below}`)).headers.get('location'),
              ],
              below,
            ).toEqual([308, `/${locale}/${slug}${below}`]);
          const picture = await ask(`/og/${locale}/${former}.0a1b2c3d.png`);
          expect(picture.status).toBe(308);
          const head = await readText(href.article(locale, slug));
          expect(head).toContain(`${picture.headers.get('location')}"`);
          expect((await ask(picture.headers.get('location') ?? '')).status).toBe(200);
        }
      }
    });

    test('a permalink from a letter shows its comment', async ({ page }) => {
      const id = tops[1]?.id ?? '';
      await page.goto(site.base + href.comment('bn', old, id));
      expect(page.url()).toBe(site.base + href.comment('bn', slug, id));
      await expect(page.locator(`#${commentAnchor(id)}:target`)).toBeVisible();
    });

    test('a comment that was being written during the rename and the upgrade is stored', async () => {
      for (const former of [old, older]) {
        const token = issueFormToken({ article: former, locale: 'bn', now: site.now() - 60_000 }, secret);
        const body = `Written before, at ${former}`;
        const sent = await sendComment(site, { locale: 'bn', slug: former, token, body });
        expect(sent.status).toBe(303);
        expect(sent.headers.get('location')).toContain(href.comments('bn', slug));
        const { entries } = await service.store.listQueue({ article: articleId, search: body });
        expect(entries.map(({ comment }) => comment.body)).toEqual([body]);
        // Its writer may still change it, in a form that was shown before the rename.
        const [cookie = ''] = sent.headers.getSetCookie();
        const { id = '' } = entries[0]?.comment ?? {};
        expect(cookie).toContain(editCookieName(id));
        const edited = await fetch(site.base + formAddresses.reviseComment, {
          method: 'POST',
          redirect: 'manual',
          headers: { Cookie: cookie.split(';')[0] ?? '' },
          body: new URLSearchParams({
            id,
            article: former,
            lang: 'bn',
            act: 'edit',
            body: `${body}, edited`,
          }),
        });
        expect(edited.status).toBe(303);
        expect(edited.headers.get('location')).toContain(href.comments('bn', slug));
        expect((await service.store.get(id))?.body).toBe(`${body}, edited`);
      }
    });

    test('a refused comment from before the rename comes back with its text', async () => {
      const token = issueFormToken({ article: old, locale: 'bn', now: site.now() - 60_000 }, secret);
      const body = 'Typed with care';
      const refused = await sendComment(site, { locale: 'bn', slug: old, token, body, email: 'nobody' });
      expect(refused.status).toBe(422);
      const page = await refused.text();
      expect(page).toContain(`>${body}</textarea>`);
      expect(page).toContain(`name="article" value="${articleId}"`);
    });

    test('moderation filters by every name of the article', async ({ page }) => {
      await logIn(page, site, 'bn');
      const waiting = comments.filter((comment) => !isShown(comment)).map(({ id }) => id);
      for (const name of [articleId, slug, old, older]) {
        await page.goto(site.base + href.moderate('bn', { article: name }));
        for (const id of waiting) await expect(page.locator(`[data-comment="${id}"]`), name).toBeVisible();
      }
    });

    test.describe('with script', () => {
      test.use({ javaScriptEnabled: true });

      test('an old document, which a cache still has, shows the thread of today', async ({ page }) => {
        const document = (await readText(href.article('bn', slug))).replaceAll(`/bn/${slug}`, `/bn/${old}`);
        await page.route(`${site.base}/bn/${old}`, (route) =>
          route.fulfill({ body: document, contentType: 'text/html; charset=utf-8' }),
        );
        await openAndWait(page, `${site.base}/bn/${old}`);
        expect(page.url()).toBe(`${site.base}/bn/${old}`);
        await page.locator('#comments').scrollIntoViewIfNeeded();
        await expect(page.locator(`#${commentAnchor(tops[1]?.id ?? '')}`)).toBeVisible();
      });
    });
  });
}
