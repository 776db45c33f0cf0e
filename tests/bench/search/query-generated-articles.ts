import { answerQuery } from '@/lib/search/answer-query';
import { openSearchFiles } from '@/lib/search/indexing/open-search-files';
import { listNewQueries } from './bench-queries';

/*
 * `FOLDER` opens search files and answers queries, each of them once: a process of its own, which holds what a server holds
 * for its search and no more. Prints what it took as JSON; memory is the resident set of the whole process, Node.js included.
 */

const [folder = ''] = process.argv.slice(2);
const emptyBytes = process.memoryUsage().rss;
const started = performance.now();
const search = await openSearchFiles(folder);
const loadMs = performance.now() - started;
const times = listNewQueries(576).map((query) => {
  const before = performance.now();
  answerQuery(search, { query, lang: 'bn', limit: 10 });
  return performance.now() - before;
});
times.sort((a, b) => a - b);
const quantile = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
console.log(
  JSON.stringify({
    loadMs,
    p50Ms: quantile(0.5),
    p99Ms: quantile(0.99),
    emptyBytes,
    memoryBytes: process.memoryUsage().rss,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  }),
);
