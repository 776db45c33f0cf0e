import { resolve } from 'node:path';
import { openCheckCache } from '@/lib/content/check/check-cache';
import { createContentChecker } from '@/lib/content/check/check-content';
import { readContentFiles } from '@/lib/content/parse/read-content-files';
import { formatProblem } from '@/lib/content/problem';
import { formatCount } from '@/lib/i18n/format-count';
import { localeList } from '@/lib/i18n/locales';
import { createCommand, runCommand } from './command-line';
import { formatUnpublished } from './format-unpublished';

const command = createCommand('npm run check --', ['CONTENT_DIR', 'SITE_URL'])
  .description('Checks the content and reports every problem with its file, line and column.')
  .option('--strict', 'refuse what is doubtful too: warnings count as problems')
  .option('--content <folder>', 'check this folder instead of CONTENT_DIR, or of "content"')
  .addHelpText(
    'after',
    '\nExit status: 1 when there is a problem (with --strict also a warning) or a setting is wrong, 2 when the command line is wrong.',
  )
  .action(async ({ content, strict }) => {
    process.exitCode = await check(content && resolve(content), strict);
  });

/** Prints the problems and warnings, or that there is none. Returns the exit status. */
async function check(folder: string | undefined, isStrict = false): Promise<number> {
  const { problems, warnings, articles, tables, sources, unpublished } = createContentChecker({
    cache: openCheckCache(),
  }).check(await readContentFiles(folder));
  const told = [...problems, ...warnings];
  for (const problem of told) console.error(`${formatProblem(problem)}\n`);
  const counted = [
    `${formatCount(articles, 'article')} in ${formatCount(localeList.length, 'language')}`,
    formatCount(tables, 'table'),
    formatCount(sources, 'source'),
  ].join(', ');
  if (problems.length > 0 || (isStrict && warnings.length > 0)) {
    const files = new Set(told.map(({ file }) => file)).size;
    console.error(
      `${describeCount(problems.length, warnings.length)} in ${formatCount(files, 'file')} (${counted})`,
    );
    return 1;
  }
  if (warnings.length > 0)
    console.error(`${describeCount(0, warnings.length)}; npm run check -- --strict refuses them`);
  console.log(`No problems: ${counted}`);
  for (const line of formatUnpublished(unpublished)) console.log(line);
  return 0;
}

/** @example describeCount(2, 1) === '2 problems and 1 warning' */
function describeCount(problems: number, warnings: number): string {
  return [problems > 0 && formatCount(problems, 'problem'), warnings > 0 && formatCount(warnings, 'warning')]
    .filter(Boolean)
    .join(' and ');
}

await runCommand(command);
