import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { parseArticleTexts } from '@/lib/content/check/parse-article-texts';
import { parseContent } from '@/lib/content/parse/parse-content';
import { readContentFiles } from '@/lib/content/parse/read-content-files';
import { formatProblem } from '@/lib/content/problem';
import { writeFileAtomically } from '@/lib/content/write-file-atomically';
import type { LinkResult } from '@/lib/desk/links/check-link';
import { checkLinks } from '@/lib/desk/links/check-links';
import { appendResult, readFresh } from '@/lib/desk/links/link-log';
import { type ExternalLink, listLinks } from '@/lib/desk/links/list-links';
import { formatBadLink, reportLinks } from '@/lib/desk/links/report-links';
import { formatCount } from '@/lib/i18n/format-count';

const usage = `Checks the links that lead out of the site: of sources, texts and site.yaml. Asks other people's servers; takes minutes.

  npm run links                     checks them; what was found within a day is not asked again
  npm run links -- --fresh          asks for every link
  npm run links -- --only TEXT      only addresses that contain the text
  npm run links -- --json           prints what was not found as JSON
  npm run links -- --pause 3000     milliseconds between two questions to one site; 1000 without it
  npm run links -- --timeout 30000  milliseconds to wait for an answer; 20000 without it
  npm run links -- --output DIR     where results.jsonl and failed.json are written; .cache/links without it

Ctrl-C stops it and shows what is known; run it again to go on. “refused” means that the site lets no program in: open
such an address by hand. Ends with status 1 when a link failed, 2 when the call is wrong, 130 when it was stopped.`;

type Options = {
  fresh: boolean;
  only: string;
  json: boolean;
  pause: number;
  timeout: number;
  output: string;
  help: boolean;
};

function readOptions(): Options | undefined {
  try {
    const { values } = parseArgs({
      options: {
        fresh: { type: 'boolean', default: false },
        only: { type: 'string', default: '' },
        json: { type: 'boolean', default: false },
        pause: { type: 'string', default: '1000' },
        timeout: { type: 'string', default: '20000' },
        output: { type: 'string', default: '.cache/links' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const numberOf = (name: 'pause' | 'timeout') => {
      if (/^\d{1,6}$/.test(values[name])) return Number(values[name]);
      throw new Error(`--${name}: expected milliseconds, received "${values[name]}"`);
    };
    return { ...values, pause: numberOf('pause'), timeout: numberOf('timeout') };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    return undefined;
  }
}

/** Checks the links, says what was not found. Returns the exit status. */
async function run(options: Options): Promise<number> {
  const { model, problems } = parseContent(await readContentFiles());
  const site = model.site?.valid;
  if (problems.length > 0 || !site) {
    for (const problem of problems) console.error(`${formatProblem(problem)}\n`);
    return 1;
  }
  const all = listLinks(model, parseArticleTexts(model).articles);
  const links = all.filter(({ url }) => url.includes(options.only));
  // A header takes ASCII alone.
  const asciiName = Object.values(site.name).find((name) => /^[ -~]+$/.test(name)) ?? new URL(site.url).host;
  const userAgent = `${asciiName} link check (+${model.siteUrl ?? site.url})`;
  const { results, isStopped } = await ask(links, userAgent, options);
  const report = reportLinks(links, results);
  const file = join(options.output, 'failed.json');
  const json = JSON.stringify(report.bad, undefined, 2);
  await writeFileAtomically(file, `${json}\n`);
  if (options.json) console.log(json);
  else for (const link of report.bad) console.log(`${formatBadLink(link)}\n`);
  const { checked, failed, refused } = report;
  const summary = `${checked} of ${formatCount(links.length, 'link')} checked: ${failed} failed, ${refused} refused`;
  console.error(failed + refused > 0 ? `${summary}; see ${relative(process.cwd(), file)}` : summary);
  if (isStopped) console.error('Stopped: run it again to go on');
  return isStopped ? 130 : Number(failed > 0);
}

/** Asks for the links that were not found lately, with a bar of how far it is; Ctrl-C stops it. */
async function ask(links: ExternalLink[], userAgent: string, { output, fresh, pause, timeout }: Options) {
  const log = join(output, 'results.jsonl');
  const results = fresh ? new Map<string, LinkResult>() : readFresh(log, Date.now());
  const waiting = links.map(({ url }) => url).filter((url) => !results.has(url));
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const bar = new SingleBar({
    format: '{bar} {value} of {total} links, {failed} failed, {refused} refused',
    stream: process.stderr,
    hideCursor: true,
  });
  const count = { failed: 0, refused: 0, ok: 0 };
  bar.start(links.length, links.length - waiting.length, count);
  await checkLinks(waiting, {
    userAgent,
    pause,
    timeout,
    backoff: 2 * pause,
    signal: stop.signal,
    onResult(result) {
      results.set(result.url, result);
      appendResult(log, result, Date.now());
      count[result.verdict] += 1;
      bar.increment(1, count);
    },
  });
  bar.stop();
  return { results, isStopped: stop.signal.aborted };
}

const options = readOptions();
if (!options) process.exitCode = 2;
else if (options.help) console.log(usage);
else process.exitCode = await run(options);
