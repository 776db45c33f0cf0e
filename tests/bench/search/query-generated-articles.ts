import { answerQuery } from '@/lib/search/answer-query';
import { openSearchFiles } from '@/lib/search/indexing/open-search-files';
import { quantile } from '../statistics';
import { listNewQueries } from './bench-queries';

/*
 * Script, `FOLDER`: opens search files and answers new queries, in a process that holds what a server holds for its search.
 * Prints times and memory (resident set, Node.js included) as JSON.
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
console.log(
  JSON.stringify({
    loadMs,
    p50Ms: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
    emptyBytes,
    memoryBytes: process.memoryUsage().rss,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  }),
);
