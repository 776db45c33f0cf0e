import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCommentService } from '@/lib/comments/open-comment-service';
import { iterateComments } from '@/lib/comments/store/iterate-comments';
import { readSettings } from '@/lib/settings/read-settings';
import { progress } from '../progress';
import type { Bar, PartReport } from '../report';
import { applyLoad, ensureLoadGenerator } from '../site/apply-load';
import { readLongestArticle } from '../site/read-site-pages';
import { serveBuild } from '../site/serve-build';
import { median, quantile } from '../statistics';
import { type CommentAnswer, makeForms, type SentComment, sendForms } from './send-comments';

const submissions = 2_000;
/** Forms sent twice at the same moment, as by a double tap. */
const doubled = 200;
/** Connections that read an article meanwhile. */
const connections = 64;

/** What the store has of the acknowledged comments. */
type Stored = { kept: number; lost: number; duplicates: number };

/** Articles per second in each round, and the answers to the comments that were sent during `beside`. */
type Run = {
  before: number[];
  beside: number[];
  after: number[];
  answers: CommentAnswer[];
  tookMs: number;
};

/**
 * Sends many comments at once while others read the longest article in Bangla, and compares the articles served per second
 * with those before and after. Both load generators run on the server's machine, which counts against the articles.
 */
export async function measureComments({ seconds }: { seconds: number }): Promise<PartReport> {
  await ensureLoadGenerator();
  const { path } = await readLongestArticle();
  const folder = await mkdtemp(join(tmpdir(), 'kajpath-bench-'));
  const limit = String(10 * submissions);
  const environment = {
    DATA_DIR: folder,
    COMMENTS_SECRET: randomBytes(32).toString('hex'),
    // All comments come from one address.
    COMMENTS_PER_ADDRESS: limit,
    COMMENTS_PER_ARTICLE: limit,
    COMMENTS_FLOOD: limit,
  };
  const thread = { article: path.split('/').at(-1) ?? '', locale: 'bn' as const };
  const formsOf = (count: number) => makeForms(count, thread, environment.COMMENTS_SECRET);
  const [warmUp, single] = [formsOf(submissions + 5).slice(submissions), formsOf(submissions)];
  const forms = [...single, ...single.slice(0, doubled)];
  try {
    const server = await serveBuild('npm start', environment);
    try {
      const load = { address: server.address, paths: [path], connections, seconds };
      const readArticles = async () => (await applyLoad(load)).requestsPerSecond;
      const send = (some: SentComment[]) => sendForms(server.address, some);
      // Warm up both.
      await send(warmUp);
      await readArticles();
      const run = await runRounds(readArticles, () => send(forms));
      await server.stop();
      const acknowledged = forms.filter((_, index) => run.answers[index]?.status === 303);
      return reportOf(run, await findStored(environment, acknowledged));
    } finally {
      await server.stop();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function runRounds(
  readArticles: () => Promise<number>,
  send: () => Promise<CommentAnswer[]>,
): Promise<Run> {
  const before = [await readArticles(), await readArticles()];
  let isOver = false;
  const began = performance.now();
  const sending = send().finally(() => {
    isOver = true;
  });
  const beside: number[] = [];
  while (!isOver) {
    const perSecond = await readArticles();
    // Drop the round in which the last comment was answered: it ends with articles alone.
    if (!isOver || beside.length === 0) beside.push(perSecond);
  }
  const answers = await sending;
  const tookMs = performance.now() - began;
  const after = [await readArticles(), await readArticles()];
  const rounds = [before, beside, after].map((each) => each.map(Math.round).join(' ')).join(' | ');
  progress(`comments: articles/s before | during | after: ${rounds}`);
  return { before, beside, after, answers, tookMs };
}

async function findStored(environment: Record<string, string>, sent: SentComment[]): Promise<Stored> {
  const { store } = await openCommentService(readSettings(environment).comments);
  const counts = new Map<string, number>();
  for await (const { body } of iterateComments(store)) counts.set(body, (counts.get(body) ?? 0) + 1);
  await store.close();
  return {
    kept: counts.size,
    lost: new Set(sent.map(({ body }) => body).filter((body) => !counts.has(body))).size,
    duplicates: [...counts.values()].reduce((sum, count) => sum + count - 1, 0),
  };
}

function reportOf({ before, beside, after, answers, tookMs }: Run, stored: Stored): PartReport {
  const times = answers.map(({ took }) => took);
  const acknowledged = answers.filter(({ status }) => status === 303).length;
  const articlesPerSecond = { alone: median([...before, ...after]), beside: median(beside) };
  const data = {
    submissions: answers.length,
    acknowledged,
    ...stored,
    medianMs: median(times),
    p99Ms: quantile(times, 0.99),
    tookMs,
    articlesPerSecond,
  };
  const row = {
    sent: data.submissions,
    acknowledged,
    lost: data.lost,
    duplicates: data.duplicates,
    'median ms': data.medianMs,
    'p99 ms': data.p99Ms,
    'all ms': tookMs,
    'articles/s alone': articlesPerSecond.alone,
    'articles/s beside': articlesPerSecond.beside,
  };
  const title = `${submissions} comments at once, ${doubled} of them sent twice, beside readers`;
  return {
    tables: [{ title, columns: Object.keys(row), rows: [Object.values(row)] }],
    bars: [
      noneOf('unanswered', 'comments that were not taken', answers.length - acknowledged),
      noneOf('lost', 'acknowledged comments that are not in the store', data.lost),
      noneOf('duplicates', 'comments that were stored twice', data.duplicates),
      {
        key: 'comments.articlesBeside',
        what: 'articles served beside them',
        measured: (100 * articlesPerSecond.beside) / articlesPerSecond.alone,
        unit: '%',
        atLeast: 80,
      },
    ],
    data,
  };
}

function noneOf(key: string, what: string, measured: number): Bar {
  return { key: `comments.${key}`, what, measured, unit: '', atMost: 0 };
}
