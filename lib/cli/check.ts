import { resolve } from 'node:path';
import { checkContent } from '@/lib/content/check/check-content';
import { readContentFiles } from '@/lib/content/parse/read-content-files';
import { formatProblem } from '@/lib/content/problem';
import { formatCount } from '@/lib/i18n/format-count';
import { localeList } from '@/lib/i18n/locales';
import { createCommand, runCommand } from './command-line';
import { formatUnpublished } from './format-unpublished';

const command = createCommand('npm run check --', ['CONTENT_DIR', 'SITE_URL'])
  .description('Checks the content and reports every problem with its file, line and column.')
  .option('--content <folder>', 'check this folder instead of CONTENT_DIR, or of "content"')
  .addHelpText(
    'after',
    '\nExit status: 1 when there is a problem or a setting is wrong, 2 when the command line is wrong.',
  )
  .action(async ({ content }) => {
    process.exitCode = await check(content && resolve(content));
  });

/** Prints the problems, or that there is none. Returns the exit status. */
async function check(folder: string | undefined): Promise<number> {
  const { problems, articles, tables, sources, unpublished } = checkContent(await readContentFiles(folder));
  for (const problem of problems) console.error(`${formatProblem(problem)}\n`);
  const counted = [
    `${formatCount(articles, 'article')} in ${formatCount(localeList.length, 'language')}`,
    formatCount(tables, 'table'),
    formatCount(sources, 'source'),
  ].join(', ');
  if (problems.length > 0) {
    const files = new Set(problems.map(({ file }) => file)).size;
    console.error(`${formatCount(problems.length, 'problem')} in ${formatCount(files, 'file')} (${counted})`);
    return 1;
  }
  console.log(`No problems: ${counted}`);
  for (const line of formatUnpublished(unpublished)) console.log(line);
  return 0;
}

await runCommand(command);
