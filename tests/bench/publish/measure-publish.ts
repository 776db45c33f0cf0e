import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { contentDir } from '@/lib/content/parse/read-content-files';
import { href } from '@/lib/i18n/href';
import { createPublisher, type Publication, type Publisher } from '@/lib/publish/publisher';
import { addSentence } from '@/tests/add-sentence';
import { silentProgress } from '@/tests/silent-progress';
import { generateContent } from '../builds/generate-content';
import { progress } from '../progress';
import type { Bar, PartReport, Table } from '../report';
import { readTreeUse } from '../site/read-process-tree';
import { type RunningServer, serveBuild } from '../site/serve-build';
import { median } from '../statistics';

/** Changes of one text; the median counts. */
const changes = 5;

type Change = {
  /** Of a text: until its page is answered; of a fact: until everything is published. */
  seconds: number;
  /** Until the search is published, too. */
  whole: number;
  rendered: number;
};
type SizeFigures = { pairs: number; first: number; text: Change; fact: Change; serverBytes?: number };

/**
 * Publishes generated content of two sizes as `npm run watch` does, beside a running server: seconds from a save to the new page as
 * a reader gets it, and from a change of what many pages show to the end of the publication.
 */
export async function measurePublish({ sizes }: { sizes: number[] }): Promise<PartReport> {
  const folder = await mkdtemp(join(tmpdir(), 'kajpath-bench-'));
  const own = await readdir(join(contentDir(), 'articles'));
  const from = contentDir();
  const measured: SizeFigures[] = [];
  try {
    for (const pairs of [own.length, Math.max(...sizes)])
      measured.push(await measureSize({ pairs, from, folder: join(folder, String(pairs)) }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return { tables: [tableOf(measured)], bars: barsOf(measured), data: measured };
}

type Size = { pairs: number; from: string; folder: string };

async function measureSize({ pairs, from, folder }: Size): Promise<SizeFigures> {
  const content = join(folder, 'content');
  const site = join(folder, 'site');
  progress(`publish: generating ${pairs} pairs`);
  await generateContent(from, content, pairs);
  const before = process.env.CONTENT_DIR;
  process.env.CONTENT_DIR = content;
  const publisher = createPublisher(site, silentProgress);
  if (before === undefined) delete process.env.CONTENT_DIR;
  else process.env.CONTENT_DIR = before;
  let server: RunningServer | undefined;
  try {
    progress(`publish: ${pairs} pairs, the first time`);
    const first = await timed(() => publish(publisher));
    server = await serveBuild('npm start', { CONTENT_DIR: content, SITE_DIR: site });
    const [slug = ''] = (await readdir(join(content, 'articles'))).sort();
    const texts: Change[] = [];
    for (let round = 0; round < changes; round += 1) {
      progress(`publish: ${pairs} pairs, a text`);
      const sentence = `This sentence is new${' indeed'.repeat(round + 1)}.`;
      const answer = awaitAnswer(server.address + href.article('en', slug), sentence);
      await answer.asking;
      const saved = Date.now();
      const file = join(content, 'articles', slug, 'en.mdx');
      await writeFile(file, addSentence(await readFile(file, 'utf8'), sentence));
      const { result, seconds: whole } = await timed(() => publish(publisher));
      const seconds = ((await answer.answered) - saved) / 1_000;
      texts.push({ seconds, whole, rendered: countRendered(result) });
    }
    progress(`publish: ${pairs} pairs, a fact`);
    const glossary = join(content, 'data/glossary.yaml');
    const entries = await readFile(glossary, 'utf8');
    await writeFile(glossary, entries.replace(/^( {4}en: Having some of your own work done)/m, '$1 today'));
    const fact = await timed(() => publish(publisher));
    return {
      pairs,
      first: first.seconds,
      text: {
        seconds: median(texts.map(({ seconds }) => seconds)),
        whole: median(texts.map(({ whole }) => whole)),
        rendered: texts.at(-1)?.rendered ?? 0,
      },
      fact: { seconds: fact.seconds, whole: fact.seconds, rendered: countRendered(fact.result) },
      serverBytes: (await readTreeUse(server.pid))?.memoryBytes,
    };
  } finally {
    await server?.stop();
    await publisher.stop();
  }
}

async function publish(publisher: Publisher): Promise<Publication> {
  const publication = await publisher.publish();
  if (publication.outcome !== 'published')
    throw new Error(`expected a publication, it was ${publication.outcome}`);
  return publication;
}

const countRendered = (publication: Publication) =>
  publication.outcome === 'published' ? publication.plan.render.length : 0;

async function timed<T>(run: () => Promise<T>): Promise<{ result: T; seconds: number }> {
  const started = performance.now();
  const result = await run();
  return { result, seconds: (performance.now() - started) / 1_000 };
}

/** Asks for a page until it has a sentence. `answered` is when, in milliseconds since 1970. */
function awaitAnswer(
  address: string,
  sentence: string,
): { asking: Promise<unknown>; answered: Promise<number> } {
  const worker = new Worker('./tests/bench/publish/await-answer.mjs', { workerData: { address, sentence } });
  const asking = once(worker, 'message');
  const answered = asking.then(async (): Promise<number> => (await once(worker, 'message'))[0]);
  return { asking, answered };
}

function tableOf(sizes: SizeFigures[]): Table {
  return {
    title: 'Publishing generated article pairs beside a running server, warm',
    columns: [
      'pairs',
      'first s',
      'a text: answered s',
      'with the search s',
      'pages',
      'a glossary entry: s',
      'pages',
      'server MB',
    ],
    rows: sizes.map(({ pairs, first, text, fact, serverBytes }) => [
      pairs,
      first,
      text.seconds,
      text.whole,
      text.rendered,
      fact.seconds,
      fact.rendered,
      serverBytes && Math.round(serverBytes / 1e6),
    ]),
  };
}

function barsOf([small, large]: SizeFigures[]): Bar[] {
  if (!small || !large) return [];
  const where = `${large.pairs} pairs`;
  return [
    {
      key: 'publish.text',
      what: 'from saving a text to its page, answered',
      where,
      measured: large.text.seconds,
      unit: 's',
      atMost: 3,
    },
    {
      key: 'publish.growth',
      what: `the same, ${large.pairs} pairs against ${small.pairs}`,
      measured: large.text.seconds / small.text.seconds,
      unit: '×',
      atMost: 1.5,
    },
    {
      key: 'publish.fact',
      what: 'a glossary entry, published',
      where,
      measured: large.fact.seconds,
      unit: 's',
      atMost: 10,
    },
  ];
}
