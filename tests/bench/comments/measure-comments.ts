import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openComments } from '@/lib/comments/open-comments';
import type { Locale } from '@/lib/i18n/locales';
import { progress } from '../progress';
import type { PartReport } from '../report';
import { applyLoad, ensureLoadGenerator } from '../site/apply-load';
import { articleType, pickLongest, readSitePages } from '../site/read-site-pages';
import { serveBuild } from '../site/serve-build';
import { median } from '../statistics';
import { makeForms, sendForms } from './send-comments';

const submissions = 2_000;
/** Forms that are sent twice in the same moment, as by a double tap. */
const doubled = 200;
/** Readers of articles beside them. */
const connections = 64;

type Found = { kept: number; lost: number; duplicates: number };

/**
 * Comments of so many readers in one moment, while others read: what became of each, how long the answers took, and how many
 * articles were served beside them.
 *
 * Articles are counted in rounds, of the longest one in Bangla: two rounds before the comments, two after them, and as many as fit
 * in between. The medians are compared. A round that goes on when the last comment is answered is left out, as it had articles
 * alone at its end. Both load generators are on the machine of the server: what they take from it counts against the articles.
 */
export async function measureComments({ seconds }: { seconds: number }): Promise<PartReport> {
  await ensureLoadGenerator();
  const page = pickLongest(await readSitePages('.next')).find(
    ({ type, locale }) => type === articleType && locale === 'bn',
  );
  if (!page) throw new Error('The build has no article in Bangla to comment on.');
  const folder = await mkdtemp(join(tmpdir(), 'kajpath-bench-'));
  const limit = String(10 * submissions);
  const environment = {
    DATA_DIR: folder,
    COMMENTS_SECRET: randomBytes(32).toString('hex'),
    // All of them come from one address.
    COMMENTS_PER_ADDRESS: limit,
    COMMENTS_PER_ARTICLE: limit,
    COMMENTS_FLOOD: limit,
  };
  const thread = { article: page.path.split('/').at(-1) ?? '', locale: 'bn' as Locale };
  const forms = makeForms(submissions, thread, environment.COMMENTS_SECRET);
  try {
    const server = await serveBuild('npm start', environment);
    try {
      const load = { address: server.address, paths: [page.path], connections, seconds };
      const readArticles = async () => (await applyLoad(load)).requestsPerSecond;
      // Warm, both of them.
      await sendForms(server.address, makeForms(5, thread, environment.COMMENTS_SECRET));
      await readArticles();
      const before = [await readArticles(), await readArticles()];
      let isOver = false;
      const began = performance.now();
      const sending = sendForms(server.address, [...forms, ...forms.slice(0, doubled)]).finally(() => {
        isOver = true;
      });
      const beside: number[] = [];
      while (!isOver) {
        const perSecond = await readArticles();
        // A round that goes on when the last answer is there measures something else.
        if (!isOver || beside.length === 0) beside.push(perSecond);
      }
      const answers = await sending;
      const took = performance.now() - began;
      const after = [await readArticles(), await readArticles()];
      const perRound = [before, beside, after].map((rounds) => rounds.map(Math.round).join(' ')).join(' | ');
      progress(`comments: articles/s before, beside and after them: ${perRound}`);
      await server.stop();
      const taken = [...forms, ...forms.slice(0, doubled)].filter(
        (_, index) => answers[index]?.status === 303,
      );
      const found = await findComments(
        environment,
        taken.map(({ body }) => body),
      );
      return reportOf({ answers, found, alone: median([...before, ...after]), beside: median(beside), took });
    } finally {
      await server.stop();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What is in the store of the comments that were acknowledged. */
async function findComments(environment: Record<string, string>, bodies: string[]): Promise<Found> {
  const { store } = await openComments(environment);
  const counts = new Map<string, number>();
  for await (const { body } of store.iterate()) counts.set(body, (counts.get(body) ?? 0) + 1);
  await store.close();
  return {
    kept: counts.size,
    lost: new Set(bodies.filter((body) => !counts.has(body))).size,
    duplicates: [...counts.values()].reduce((sum, count) => sum + count - 1, 0),
  };
}

type Run = {
  answers: { status: number; took: number }[];
  found: Found;
  alone: number;
  beside: number;
  took: number;
};

function reportOf({ answers, found, alone, beside, took }: Run): PartReport {
  const times = answers.map((answer) => answer.took).sort((a, b) => a - b);
  const acknowledged = answers.filter(({ status }) => status === 303).length;
  const p99Ms = times[Math.floor(times.length * 0.99)] ?? Number.NaN;
  const data = {
    submissions: answers.length,
    acknowledged,
    ...found,
    medianMs: median(times),
    p99Ms,
    tookMs: took,
    articlesPerSecond: { alone, beside },
  };
  const bar = (
    key: string,
    what: string,
    measured: number,
    rest: { unit: string; atMost: number } | { unit: string; atLeast: number },
  ) => ({
    key: `comments.${key}`,
    what,
    measured,
    ...rest,
  });
  return {
    tables: [
      {
        title: `${submissions} comments at once, ${doubled} of them sent twice, beside readers`,
        columns: [
          'sent',
          'acknowledged',
          'lost',
          'duplicates',
          'median ms',
          'p99 ms',
          'all ms',
          'articles/s alone',
          'articles/s beside',
        ],
        rows: [
          [
            answers.length,
            acknowledged,
            found.lost,
            found.duplicates,
            data.medianMs,
            p99Ms,
            took,
            alone,
            beside,
          ],
        ],
      },
    ],
    bars: [
      bar('unanswered', 'comments that were not taken', answers.length - acknowledged, {
        unit: '',
        atMost: 0,
      }),
      bar('lost', 'acknowledged comments that are not in the store', found.lost, { unit: '', atMost: 0 }),
      bar('duplicates', 'comments that were stored twice', found.duplicates, { unit: '', atMost: 0 }),
      bar('articlesBeside', 'articles served beside them', (100 * beside) / alone, {
        unit: '%',
        atLeast: 80,
      }),
    ],
    data,
  };
}
