import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { watch } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import { expect, test } from '@playwright/test';
import { formatDay } from '@/lib/i18n/format';
import { href } from '@/lib/i18n/href';
import { formatManifest } from '@/lib/publish/manifest';
import { searchIndexPath } from '@/lib/publish/search-index';
import {
  createSnapshotId,
  isPartial,
  listSnapshotIds,
  readCurrentId,
  readManifest,
  writeCurrentId,
} from '@/lib/publish/snapshot/site-folder';
import { addSentence } from '@/tests/add-sentence';
import { addArticle } from './add-article';
import { library } from './content';
import { copySite, hashSite, type SiteCopy } from './copy-site';
import { expectWholeSnapshot } from './expect-whole-snapshot';
import { type RunningCommand, startCommand } from './start-command';
import { type Site, startSite, warmUp } from './start-site';

/* Publishing when something goes wrong: the site answers from a whole snapshot, whatever happens. */

// One after the other: they share the content's folder.
test.describe.configure({ mode: 'default', timeout: 400_000 });

const slug = library.listArticles().at(-1)?.slug ?? '';
const text = `articles/${slug}/en.mdx`;
const path = href.article('en', slug);
const day = 24 * 60 * 60 * 1_000;
const inTime = { timeout: 60_000 };

let base: SiteCopy;
let copy: SiteCopy;
test.beforeAll(async () => {
  base = await copySite();
  await expectPublished(base.publish());
});
test.beforeEach(async () => {
  copy = await copySite(base);
});
test.afterEach(async () => {
  await copy.remove();
});
test.afterAll(async () => {
  await base?.remove();
});

/** Adds a sentence to an article. @returns it */
async function write(words: string): Promise<string> {
  const sentence = `This sentence is about ${words}.`;
  await copy.edit(text, (before) => addSentence(before, sentence));
  return sentence;
}

async function expectPublished({ ended, said }: RunningCommand): Promise<void> {
  expect(await ended, said.err + said.out).toEqual({ status: 0, signal: null });
  expect(said.out).toMatch(/^✓ Published \w+: /m);
}

/** Expects that a publication failed, and said so in sentences. */
async function expectRefused({ ended, said }: RunningCommand, words: string | RegExp): Promise<void> {
  expect(await ended, said.err).toEqual({ status: 1, signal: null });
  expect(said.err).toMatch(words);
  expect(said.err).toMatch(/\nNot published: .*the site stays as it was\n$/);
  expectNoStack(said.err);
}

function expectNoStack(words: string): void {
  expect(words).not.toMatch(/^ +at |node:internal|\.tsx?:\d+:\d+\)/m);
}

async function read(site: Site, address = path): Promise<string> {
  const response = await fetch(site.base + address);
  expect(response.status, address).toBe(200);
  return response.text();
}

/** Answers of each kind: documents, the search, a page of each request. */
async function readAnswers(site: Site): Promise<string[]> {
  const addresses = [
    path,
    href.home('bn'),
    href.search('en', { q: 'payoneer' }),
    href.comments('en', slug),
    '/sitemap.xml',
    searchIndexPath,
  ];
  return Promise.all(
    addresses.map(async (address) => {
      const response = await fetch(site.base + address);
      expect(response.status, address).toBe(200);
      // The forms of comments carry the time.
      const body = (await response.text()).replace(/value="[^"]{20,}"/g, '');
      return `${address} ${body}`;
    }),
  );
}

async function readHealth(site: Site) {
  const response = await fetch(`${site.base}/api/health`);
  return { status: response.status, ...(await response.json()) };
}

async function withSite(
  work: (site: Site) => Promise<void>,
  environment: Record<string, string> = {},
): Promise<void> {
  const site = await startSite({ ...copy.environment, ...environment });
  try {
    await warmUp(site, [href.comments('en', slug)]);
    await work(site);
  } finally {
    await site.stop();
  }
}

/** Kills a command after some time, or as soon as so much has changed in the folder. */
async function killWhen(command: RunningCommand, when: { after: number } | { changes: number }) {
  let seen = 0;
  const kill = () => command.child.kill('SIGKILL');
  const watcher =
    'changes' in when &&
    watch(copy.folder, { recursive: true }, () => {
      seen += 1;
      if (seen >= when.changes) kill();
    });
  const done = new AbortController();
  if ('after' in when)
    await Promise.race([wait(when.after, undefined, { signal: done.signal }).catch(() => {}), command.ended]);
  if ('after' in when) kill();
  await command.ended;
  done.abort();
  if (watcher) watcher.close();
}

/** A name of letters, because a figure in a text needs a source. */
function nameRound(round: number): string {
  return String(round).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');
}

async function killPublishers(rounds: number): Promise<void> {
  const started = performance.now();
  await write('the time that it takes');
  await expectPublished(copy.publish());
  const longest = performance.now() - started;
  await withSite(async (site) => {
    for (let round = 1; round <= rounds; round += 1) {
      const before = await read(site);
      const sentence = await write(`the round ${nameRound(round)}`);
      const when = round % 2 === 0 ? { after: randomInt(Math.ceil(longest)) } : { changes: randomInt(1, 60) };
      await test.step(`round ${round}: ${JSON.stringify(when)}`, async () => {
        await killWhen(copy.publish(), when);
        await expectWholeSnapshot(copy.folder);
        const now = await read(site);
        if (!now.includes(sentence)) expect(now).toBe(before);
        expect(now).toMatch(/<\/html>\s*$/);
        await readAnswers(site);
      });
      if (round % 10 === 0) await expectShown(site, sentence);
    }
    await expectShown(site, await write('what comes after all of them'));
    expect(site.readLog()).not.toContain('snapshot could not be loaded');
  });

  async function expectShown(site: Site, sentence: string): Promise<void> {
    const { ended, said } = copy.publish();
    expect(await ended, said.err).toEqual({ status: 0, signal: null });
    await expectWholeSnapshot(copy.folder);
    await expect.poll(() => read(site), inTime).toContain(sentence);
  }
}

test('a publisher that is killed at any moment leaves a whole site, and the next one publishes', async () => {
  await killPublishers(6);
});

test('two hundred publishers are killed @deep', async () => {
  test.setTimeout(3_600_000);
  await killPublishers(200);
});

test('a snapshot that was written, but never became current, becomes current with the next publication', async () => {
  const before = await readCurrentId(copy.folder);
  const sentence = await write('a snapshot that waits');
  await expectPublished(copy.publish());
  const written = await readCurrentId(copy.folder);
  // As it is when the publisher is killed between the two.
  await writeCurrentId(copy.folder, before ?? '');
  await withSite(async (site) => {
    expect(await read(site)).not.toContain(sentence);
    await expectPublished(copy.publish());
    expect(await readCurrentId(copy.folder)).toBe(written);
    await expect.poll(() => read(site), inTime).toContain(sentence);
  });
});

test('of two publishers one waits, and both end well', async () => {
  const listWhole = async () => (await listSnapshotIds(copy.folder)).filter((id) => !isPartial(id));
  const before = await listWhole();
  const sentence = await write('two at once');
  const both = [copy.publish(), copy.publish()];
  for (const { ended, said } of both) expect(await ended, said.err).toEqual({ status: 0, signal: null });
  const outputs = both.map(({ said }) => said.out).sort();
  expect(outputs.filter((out) => out.includes('waiting for another publication'))).toHaveLength(1);
  expect(outputs.filter((out) => out.includes('✓ Published'))).toHaveLength(1);
  expect(outputs.filter((out) => out.includes('✓ Nothing has changed'))).toHaveLength(1);
  expect(await listWhole()).toHaveLength(before.length + 1);
  await expectWholeSnapshot(copy.folder);
  await withSite(async (site) => {
    expect((await read(site)).split(sentence)).toHaveLength(2);
  });
});

test('content with a fault is refused in the words of the check, and the site stays as it was byte for byte', async () => {
  const faults = [
    {
      file: `articles/${slug}/article.yaml`,
      change: (yaml: string) => `${yaml}\nbroken: [never closed\n`,
      words: new RegExp(`articles/${slug}/article\\.yaml:\\d+:\\d+: .+\\n(.+\\n)*Fix: `),
    },
    {
      file: text,
      change: (mdx: string) => addSentence(mdx, '![A desk](/images/no-such-picture.jpg)'),
      words: /en\.mdx:\d+:\d+: .*\n?.*no-such-picture\.jpg/,
    },
    {
      file: 'messages/en.json',
      change: (json: string) => json.replace(/^ *"also": .*\n/m, ''),
      words: /messages\/en\.json:\d+:\d+: (.*\n)*?.*ReadAlso\.also/,
    },
  ];
  await withSite(async (site) => {
    const answers = await readAnswers(site);
    const files = await hashSite(copy.folder);
    for (const { file, change, words } of faults) {
      const whole = await readFile(join(copy.content, file), 'utf8');
      await copy.edit(file, change);
      await expectRefused(copy.publish(), words);
      expect(await hashSite(copy.folder)).toEqual(files);
      expect(await readAnswers(site)).toEqual(answers);
      const health = await readHealth(site);
      expect(health).toMatchObject({
        status: 200,
        ready: true,
        failure: { why: expect.stringMatching(/^the content has 1 problem, first in /) },
      });
      expect(health.failure.why).toContain(file);
      await writeFile(join(copy.content, file), whole);
    }
    const { ended, said } = copy.publish();
    expect(await ended, said.err).toEqual({ status: 0, signal: null });
    expect(await readHealth(site)).not.toHaveProperty('failure');
    expect(await readAnswers(site)).toEqual(answers);
  });
});

test('a snapshot or a model of a newer version is not served, and the next publication renders everything again', async () => {
  await withSite(async (site) => {
    const before = await read(site);
    const manifest = await readManifest(copy.folder);
    const written = JSON.parse(formatManifest(manifest));
    const newer = async (id: string, changed: object) => {
      await writeFile(
        join(copy.folder, 'snapshots', `${id}.json`),
        JSON.stringify({ ...written, ...changed }),
      );
      await writeCurrentId(copy.folder, id);
      const isLogged = () =>
        site
          .readLog()
          .split('\n')
          .some((line) => line.includes('snapshot could not be loaded') && line.includes(id));
      await expect.poll(isLogged, inTime).toBe(true);
      expect(await read(site)).toBe(before);
    };
    const model = deserialize(await readFile(join(copy.folder, manifest.model)));
    await writeFile(
      join(copy.folder, 'models', 'newer.bin'),
      serialize({ ...model, version: model.version + 1 }),
    );
    const time = Date.now();
    await newer(createSnapshotId(time - 1), { model: join('models', 'newer.bin') });
    await newer(createSnapshotId(time), { version: written.version + 1, colours: [] });

    // What cannot be read is not gone back to either.
    const sentence = await write('newer versions');
    const publication = copy.publish();
    await expectPublished(publication);
    expect(publication.said.out).toContain('everything is rendered again');
    expect(publication.said.out).toMatch(/✓ Published \w+: \d{3} pages rendered, 0 unchanged/);
    await expect.poll(() => read(site), inTime).toContain(sentence);
    const back = copy.publish(['--back']);
    expect(await back.ended).toEqual({ status: 1, signal: null });
    expect(back.said.err).toMatch(/written by another version, or damaged/);
    expectNoStack(back.said.err);
    expect(await read(site)).toContain(sentence);
  });
});

/** Whether this process may mount file systems. */
async function mountSmallDisk(folder: string, bytes: number): Promise<boolean> {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'none', folder]).status === 0;
}

/** Bytes that the files of a folder take on a disk with blocks of 4 KB. */
async function measureFolder(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  );
  return sizes.reduce((sum, size) => sum + Math.ceil(size / 4_096) * 4_096, 0);
}

test('on a full disk nothing is published, and with room again the edit is', async () => {
  const disk = await mkdtemp(join(tmpdir(), 'kajpath-disk-'));
  const isMounted = await mountSmallDisk(disk, (await measureFolder(copy.folder)) + 24 * 1024 * 1024);
  try {
    await cp(copy.folder, disk, { recursive: true });
    const environment = { SITE_DIR: disk };
    const filler = join(disk, 'filler');
    // Where nothing can be mounted no file may grow beyond a kilobyte, which fails likewise.
    const before = isMounted ? undefined : 'ulimit -f 8';
    await withSite(async (site) => {
      const answers = await readAnswers(site);
      const files = await hashSite(disk);
      const sentence = await write('a disk that is full');
      // Without any room, and with some for the first files.
      for (const room of [0, 256 * 1024]) {
        if (isMounted) {
          spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4096']);
          await truncate(filler, (await stat(filler)).size - room);
        }
        await expectRefused(
          copy.publish([], { environment, before }),
          /: the disk is full|: the file is larger than this process may write/,
        );
        expect(await hashSite(disk)).toMatchObject(files);
        expect(await readAnswers(site)).toEqual(answers);
      }
      await expectWholeSnapshot(disk);
      await rm(filler, { force: true });
      await expectPublished(copy.publish([], { environment }));
      await expect.poll(() => read(site), inTime).toContain(sentence);
    }, environment);
  } finally {
    if (isMounted) spawnSync('umount', [disk]);
    await rm(disk, { recursive: true });
  }
});

test('when the clock was put back, the next snapshot becomes current and sorts last', async () => {
  // The current snapshot, published by a clock that was a day ahead.
  const [id = ''] = (await listSnapshotIds(copy.folder)).slice(-1);
  const ahead = createSnapshotId(Date.now() + day);
  const nameOf = (own: string) => join(copy.folder, 'snapshots', `${own}.json`);
  const manifest = await readManifest(copy.folder, id);
  await rename(nameOf(id), nameOf(ahead));
  await writeFile(nameOf(ahead), formatManifest({ ...manifest, publishedAt: Date.now() + day }));
  await writeCurrentId(copy.folder, ahead);
  await withSite(async (site) => {
    const sentence = await write('a clock');
    await expectPublished(copy.publish());
    const current = (await readCurrentId(copy.folder)) ?? '';
    expect(current > ahead).toBe(true);
    expect((await listSnapshotIds(copy.folder)).at(-1)).toBe(current);
    await expect.poll(() => read(site), inTime).toContain(sentence);
    await expect.poll(() => readHealth(site), inTime).toMatchObject({ snapshot: current, ready: true });
  });
});

test('--back answers from the snapshot before within seconds, --list marks it, and publishing leads forward again', async () => {
  const [first] = await listSnapshotIds(copy.folder).then((ids) => ids.slice(-1));
  await withSite(async (site) => {
    const before = await read(site);
    const sentence = await write('going back');
    await expectPublished(copy.publish());
    const last = await readCurrentId(copy.folder);
    await expect.poll(() => read(site), inTime).toContain(sentence);
    const marked = async () => {
      const { ended, said } = copy.publish(['--list']);
      expect(await ended).toEqual({ status: 0, signal: null });
      return said.out.split('\n').filter((line) => line.startsWith('→'));
    };
    expect(await marked()).toEqual([expect.stringContaining(`→ ${last}  `)]);
    const back = copy.publish(['--back']);
    expect(await back.ended, back.said.err).toEqual({ status: 0, signal: null });
    expect(back.said.out).toContain(`The site answers from ${first} again, instead of ${last}`);
    await expect.poll(() => read(site), { timeout: 5_000 }).toBe(before);
    expect(await marked()).toEqual([expect.stringContaining(`→ ${first}  `)]);
    await expectPublished(copy.publish());
    await expect.poll(() => read(site), inTime).toContain(sentence);
  });
});

test('a server publishes by itself what is due when its day begins', async () => {
  const tomorrow = formatDay(new Date(Date.now() + day));
  const titles = { bn: 'কালকের লেখা', en: 'What appears tomorrow' };
  const added = 'what-appears-tomorrow';
  await addArticle(copy.content, {
    from: slug,
    slug: added,
    id: 'tomorrow12',
    publishedAt: tomorrow,
    titles,
  });
  await expectPublished(copy.publish());
  expect((await readManifest(copy.folder)).due).toBe(tomorrow);
  const address = href.article('en', added);
  // What the server starts has its clock.
  const NODE_OPTIONS = '--import ./tests/e2e/movable-clock.mjs';
  await withSite(
    async (site) => {
      const statusOf = async () => (await fetch(site.base + address)).status;
      expect(await statusOf()).toBe(404);
      await site.advance(day / 1_000);
      await expect.poll(statusOf, { timeout: 60_000, message: site.readLog() }).toBe(200);
      expect(await read(site, href.home('bn'))).toContain(titles.bn);
      expect(await readHealth(site)).not.toHaveProperty('failure');
    },
    { NODE_OPTIONS },
  );
});

test('npm run watch publishes each save, says what is wrong with a broken one, and ends with Ctrl+C', async () => {
  const watching = startCommand(['watch.ts'], { environment: copy.environment });
  try {
    await withSite(async (site) => {
      await expect.poll(() => watching.said.out, { timeout: 60_000 }).toContain('every save is published');
      const first = await write('a save');
      await expect.poll(() => read(site), inTime).toContain(first);

      const file = join(copy.content, text);
      const whole = await readFile(file, 'utf8');
      await copy.edit(text, (mdx) => addSentence(mdx, '![A desk](/images/no-such-picture.jpg)'));
      await expect.poll(() => watching.said.err, inTime).toMatch(/Not published: the content has 1 problem/);
      expect(watching.said.err).toContain('no-such-picture.jpg');
      const before = await read(site);
      expect(before).toContain(first);
      expect(await readHealth(site)).toMatchObject({ ready: true, failure: { why: expect.any(String) } });

      // Many editors write a new file and give it the name of the old one.
      for (const words of ['a save that is mended', 'a save after that']) {
        await writeFile(`${file}.new`, addSentence(whole, `This sentence is about ${words}.`));
        await rename(`${file}.new`, file);
        await expect.poll(() => read(site), inTime).toContain(words);
      }
      expect(await readHealth(site)).not.toHaveProperty('failure');
    });
  } finally {
    watching.child.kill('SIGINT');
  }
  expect(await watching.ended).toEqual({ status: null, signal: 'SIGINT' });
  expectNoStack(watching.said.err);
});
