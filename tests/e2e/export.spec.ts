import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import pMap from 'p-map';
import { formAddresses, href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';
import { readManifest } from '@/lib/publish/snapshot/site-folder';
import { type Answer, ask, decode, pick, securityHeaderNames } from './ask';
import { editions } from './content';
import { listOf } from './read-document';
import { startCommand } from './start-command';
import { type Nginx, startNginxForExport } from './start-nginx';

/* The site as plain files, served by nginx alone: each page is what the server answers. */

const server = process.env.BASE_URL ?? '';
const comments = 'https://comments.example';
const { documents } = await readManifest();
/** Pages that the server renders for each request. */
const rendered = localeList.flatMap((locale) => [
  href.takeHome(locale),
  href.compare(locale),
  href.proposal(locale),
]);
const compared = [...securityHeaderNames, 'content-type', 'vary', 'content-encoding'];

let folder: string;
let nginx: Nginx;

test.describe.configure({ mode: 'default' });

async function exportTo(out: string, ...args: string[]) {
  const { ended, said } = startCommand(['export.ts', '--out', out, ...args], { environment: {} });
  expect(await ended, said.err).toEqual({ status: 0, signal: null });
  expect(said.err).toBe('');
  return said.out;
}

test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = await mkdtemp(join(tmpdir(), 'kajpath-export-'));
  await exportTo(folder, '--origin', comments, '--compressed');
  nginx = await startNginxForExport(folder);
});

test.afterAll(async () => {
  await nginx?.stop();
  await rm(folder, { recursive: true });
});

/** An answer without what nginx and Node.js may differ in. */
const essence = (answer: Answer, more: string[] = []) => ({
  status: answer.status,
  text: decode(answer),
  ...pick(answer.headers, [...compared, ...more]),
});

/** Without the module that answers a query in the browser. */
function withoutModule<T extends { text: string }>(answer: T): T {
  return { ...answer, text: answer.text.replace(/<script type="module" src="[^"]+"><\/script>/, '') };
}

test('with a server for comments, every document is what the server answers, byte for byte', async () => {
  test.setTimeout(120_000);
  const headers = { 'Accept-Encoding': 'gzip' };
  const own = Object.keys(documents).filter(
    (path) => !localeList.some((of) => path === href.corrections(of)),
  );
  await pMap(
    own,
    async (path) => {
      const [exported, served] = await Promise.all(
        [nginx.base, server].map((base) => ask({ base, path, headers })),
      );
      if (!exported || !served) throw new Error('no answer');
      expect(essence(exported, ['cache-control']), path).toEqual(essence(served, ['cache-control']));
    },
    { concurrency: 8 },
  );
});

test('pages that the server renders for each request are there as they are without a query', async () => {
  for (const path of rendered) {
    const headers = { 'Accept-Encoding': 'identity' };
    const [exported, served] = await Promise.all(
      [nginx.base, server].map((base) => ask({ base, path, headers })),
    );
    if (!exported || !served) throw new Error('no answer');
    expect(withoutModule(essence(exported)), path).toEqual(essence(served));
  }
});

test('addresses that have moved, do not exist or need a server', async () => {
  const statusOf = async (path: string) => {
    const { status, headers } = await ask({ base: nginx.base, path });
    return [status, headers.location];
  };
  expect(await statusOf('/')).toEqual([307, '/bn']);
  expect(await statusOf('/bn/no-such-page')).toEqual([404, undefined]);
  expect(await statusOf('/bn.html')).toEqual([404, undefined]);
  expect(await statusOf('/_headers')).toEqual([404, undefined]);
  expect(await statusOf('/_export.json')).toEqual([404, undefined]);
  const [edition] = editions;
  const thread = `${edition?.path}/comments`;
  expect(await statusOf(`${thread}?page=2`)).toEqual([302, `${comments}${thread}?page=2`]);
  expect(await statusOf('/bn/corrections?page=x')).toEqual([302, `${comments}/bn/corrections?page=x`]);
  const missing = await ask({ base: nginx.base, path: '/en/no-such-page' });
  expect(decode(missing)).toContain('<html lang="en"');
  expect(await readFile(join(folder, '_redirects'), 'utf8')).toContain(
    `/:lang/:slug/comments ${comments}/:lang/:slug/comments 302\n`,
  );
});

test.describe('with script', () => {
  test.use({ javaScriptEnabled: true });

  for (const locale of localeList)
    test(`the search and the calculator in ${locale} answer from the address, as the server does`, async ({
      page,
    }) => {
      const search = href.search(locale, { q: 'payoneer' });
      const served = await ask({ base: server, path: search, headers: { 'Accept-Encoding': 'identity' } });
      await page.goto(nginx.base + search);
      await expect(page.getByRole('searchbox')).toHaveValue('payoneer');
      await expect(page.locator('main .articles h2').nth(5)).toBeVisible();
      const found = await page.locator('main .articles h2').allTextContents();
      const known = listOf({ source: decode(served) }, 'main .articles h2', (heading) => heading.text());
      // The index of browsers leaves out what is long, so later results may differ.
      expect(found.slice(0, 3)).toEqual(known.slice(0, 3));

      const query = { marketplace: 'fiverr', amount: '100', currency: 'USD', payout: 'none', rate: '122' };
      await page.goto(nginx.base + href.takeHome(locale, query));
      await expect(page.locator('#result tbody:not([hidden]) td').nth(2)).toHaveText(
        locale === 'bn' ? '৮০.০০ ডলার' : 'US$80.00',
      );
    });
});

test('without a server for comments no page leads to them, and the export replaces the one before', async () => {
  test.setTimeout(120_000);
  const said = await exportTo(folder);
  expect(said).toMatch(
    /^✓ Exported \w+, content of [\d-]+, to .+: \d+ files, [\d.]+ MB, \d+ files of before removed\n$/,
  );
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.html'));
  expect(names.length).toBeGreaterThan(editions.length);
  const targets = [
    formAddresses.comment,
    formAddresses.report,
    '/comments"',
    '?page=',
    'id="comments"',
    'id="write"',
  ];
  for (const name of names) {
    const html = await readFile(join(folder, name), 'utf8');
    expect(
      targets.filter((target) => html.includes(target)),
      name,
    ).toEqual([]);
  }
  expect(await readFile(join(folder, '_redirects'), 'utf8')).toBe('/ /bn 302\n');
});

test('what the command cannot do is said in a sentence', async () => {
  const run = async (...args: string[]) => {
    const { ended, said } = startCommand(['export.ts', ...args], { environment: {} });
    return { status: (await ended).status, err: said.err };
  };
  expect(await run('--out', 'lib')).toEqual({
    status: 1,
    err: expect.stringMatching(/expected an empty folder, or that of an earlier export; it holds /),
  });
  expect(await run('--out', folder, '--origin', 'comments.example')).toEqual({
    status: 2,
    err: expect.stringMatching(/--origin: expected an address like https:\/\/example\.com/),
  });
  expect((await run()).status).toBe(2);
});
