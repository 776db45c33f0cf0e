import { parseArgs } from 'node:util';
import { checkContent } from '@/lib/content/check/check-content';
import { readContentFiles } from '@/lib/content/parse/read-content-files';
import { formatProblem } from '@/lib/content/problem';
import { formatCount } from '@/lib/i18n/format-count';
import { localeList } from '@/lib/i18n/locales';
import { formatUnpublished } from './format-unpublished';

const usage = `Checks the content and reports every problem with its file, line and column.

  npm run check                      checks the folder content (or CONTENT_DIR)
  npm run check -- --content DIR     checks another folder

Ends with status 1 when there is a problem, 2 when the call is wrong.`;

/** Reads the options of the command; a wrong one ends it with a sentence. */
function readOptions() {
  try {
    return parseArgs({ options: { content: { type: 'string' }, help: { type: 'boolean', short: 'h' } } })
      .values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exit(2);
  }
}

const options = readOptions();
if (options.help) {
  console.log(usage);
} else {
  if (options.content) process.env.CONTENT_DIR = options.content;
  const { problems, articles, tables, sources, unpublished } = checkContent(await readContentFiles());
  for (const problem of problems) console.error(`${formatProblem(problem)}\n`);
  const counted = [
    `${formatCount(articles, 'article')} in ${formatCount(localeList.length, 'language')}`,
    formatCount(tables, 'table'),
    formatCount(sources, 'source'),
  ].join(', ');
  if (problems.length > 0) {
    const files = new Set(problems.map(({ file }) => file)).size;
    console.error(`${formatCount(problems.length, 'problem')} in ${formatCount(files, 'file')} (${counted})`);
    process.exitCode = 1;
  } else {
    console.log(`No problem: ${counted}`);
    for (const line of formatUnpublished(unpublished)) console.log(line);
  }
}
