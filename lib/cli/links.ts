import { join, relative } from 'node:path';
import { SingleBar } from 'cli-progress';
import { z } from 'zod';
import { parseArticleTexts } from '@/lib/content/check/parse-article-texts';
import { parseContent } from '@/lib/content/parse/parse-content';
import { readContentFiles } from '@/lib/content/parse/read-content-files';
import { formatProblem } from '@/lib/content/problem';
import { writeFileAtomically } from '@/lib/content/write-file-atomically';
import { appendResult, readRecentOk } from '@/lib/desk/links/link-log';
import { type ExternalLink, listLinks } from '@/lib/desk/links/list-links';
import { formatBadLink, reportLinks } from '@/lib/desk/links/report-links';
import type { LinkResult } from '@/lib/desk/links/request-link';
import { requestLinks } from '@/lib/desk/links/request-links';
import { formatCount } from '@/lib/i18n/format-count';
import { createCommand, parseAs, runCommand } from './command-line';

const milliseconds = z
  .string()
  .regex(/^\d{1,6}$/, 'milliseconds')
  .transform(Number);

const command = createCommand('npm run links --', ['CONTENT_DIR', 'SITE_URL'])
  .description(
    'Checks the links that lead out of the site: of sources, texts and site.yaml. Sends requests to other servers; takes minutes.',
  )
  .option('--fresh', 'check every link, also those that were ok within the last day')
  .option('--only <text>', 'only addresses that contain the text')
  .option('--json', 'print the links that were not found as JSON')
  .option('--pause <ms>', 'time between two requests to one site', parseAs('--pause', milliseconds), 1000)
  .option('--timeout <ms>', 'time to wait for an answer', parseAs('--timeout', milliseconds), 20_000)
  .option('--output <folder>', 'where results.jsonl and failed.json are written', '.cache/links')
  .addHelpText(
    'after',
    `
Ctrl-C stops it and shows what is known; run it again to continue. “refused” means that the site answers no program: open
such an address by hand.

Exit status: 1 when a link failed or a setting is wrong, 2 when the command line is wrong, 130 when it was stopped.`,
  )
  .action(async (options) => {
    process.exitCode = await run(options);
  });

type Options = Readonly<ReturnType<typeof command.opts>>;

/** Checks the links and prints those that were not found. Returns the exit status. */
async function run(options: Options): Promise<number> {
  const { model, problems } = parseContent(await readContentFiles());
  const site = model.site?.valid;
  if (problems.length > 0 || !site) {
    for (const problem of problems) console.error(`${formatProblem(problem)}\n`);
    return 1;
  }
  const { articles, pages } = parseArticleTexts(model);
  const all = listLinks(model, [...articles, ...pages]);
  const links = all.filter(({ url }) => url.includes(options.only ?? ''));
  // Headers must be ASCII.
  const asciiName = Object.values(site.name).find((name) => /^[ -~]+$/.test(name)) ?? new URL(site.url).host;
  const userAgent = `${asciiName} link check (+${model.siteUrl ?? site.url})`;
  const { results, isStopped } = await requestRemaining(links, userAgent, options);
  const report = reportLinks(links, results);
  const file = join(options.output, 'failed.json');
  const json = JSON.stringify(report.bad, undefined, 2);
  await writeFileAtomically(file, `${json}\n`);
  if (options.json) console.log(json);
  else for (const link of report.bad) console.log(`${formatBadLink(link)}\n`);
  const { checked, failed, refused } = report;
  const summary = `${checked} of ${formatCount(links.length, 'link')} checked: ${failed} failed, ${refused} refused`;
  console.error(failed + refused > 0 ? `${summary}; see ${relative(process.cwd(), file)}` : summary);
  if (isStopped) console.error('Stopped: run it again to continue');
  return isStopped ? 130 : Number(failed > 0);
}

/** Requests the links that were not ok within the last day, with a progress bar; Ctrl-C stops it. */
async function requestRemaining(
  links: ExternalLink[],
  userAgent: string,
  { output, fresh, pause, timeout }: Options,
) {
  const log = join(output, 'results.jsonl');
  const results = fresh ? new Map<string, LinkResult>() : readRecentOk(log, Date.now());
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
  await requestLinks(waiting, {
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

await runCommand(command);
