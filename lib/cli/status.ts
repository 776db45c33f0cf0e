import { z } from 'zod';
import { oldAfterDays } from '@/lib/content/dates/is-old';
import { parseContent } from '@/lib/content/parse/parse-content';
import { contentDir, readContentFiles } from '@/lib/content/parse/read-content-files';
import { formatProblem } from '@/lib/content/problem';
import { buildStatus } from '@/lib/desk/build-status';
import { formatStatus } from '@/lib/desk/format-status';
import { readEditDates } from '@/lib/desk/read-edit-dates';
import { createCommand, parseAs, runCommand } from './command-line';

const day = z.iso.date('a date like 2026-11-23');

const command = createCommand('npm run status --', ['CONTENT_DIR'])
  .description(
    'Shows the state of the content: articles and languages with their words and dates, and what needs work.',
  )
  .option('--json', 'print JSON instead of a table')
  .option('--today <date>', 'as it will be on this day, instead of today in Dhaka', parseAs('--today', day))
  .addHelpText(
    'after',
    `
Columns:
  updated      what article.yaml says
  edited       the last commit that changed the file, or today when it has changes that are not committed; ? without git
  days behind  how much later another language was edited
  links        published articles and learning paths that link here; lists of every article do not count

Below the table: texts that are behind, sources not checked for ${oldAfterDays} days, and pages that nothing links to.

Exit status: 0 whatever it finds, 1 when the content has problems (see npm run check) or a setting is wrong, 2 when the command line is wrong.`,
  )
  .action(async (options) => {
    process.exitCode = await showStatus(options);
  });

/** Prints the state. Returns the exit status. */
async function showStatus({ json, today }: { json?: true; today?: string }): Promise<number> {
  const source = await readContentFiles();
  const { model, problems } = parseContent({ ...source, today: today ?? source.today });
  if (problems.length > 0) {
    for (const problem of problems) console.error(`${formatProblem(problem)}\n`);
    return 1;
  }
  const status = buildStatus(model, await readEditDates(contentDir(), model.today));
  console.log(json ? JSON.stringify(status, undefined, 2) : formatStatus(status));
  return 0;
}

await runCommand(command);
