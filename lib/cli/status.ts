import { parseArgs } from 'node:util';
import { z } from 'zod';
import { oldAfterDays } from '@/lib/content/dates/is-old';
import { parseContent } from '@/lib/content/parse/parse-content';
import { contentDir, readContentFiles } from '@/lib/content/parse/read-content-files';
import { formatProblem } from '@/lib/content/problem';
import { buildStatus } from '@/lib/desk/build-status';
import { formatStatus } from '@/lib/desk/format-status';
import { readEditDates } from '@/lib/desk/read-edit-dates';

const usage = `Shows the state of the content: articles and languages with their words and dates, and what calls for work.

  npm run status                          a table
  npm run status -- --json                the same as JSON
  npm run status -- --today 2027-06-01    as it will be on another day; without it, on the day it is in Dhaka

updated      what article.yaml says
edited       the last commit that changed the file, or today when it is changed and not committed; ? without git
days behind  how much later another language was edited
links        published articles and learning paths that lead here, without the lists that have every article

Then come the texts that are behind, the sources not checked for ${oldAfterDays} days, and the pages nobody leads to.
Ends with status 0 whatever it finds, 1 when the content cannot be read (npm run check says why), 2 when the call is wrong.`;

type Options = { json: boolean; help: boolean; today?: string };

function readOptions(): Options | undefined {
  try {
    const { values } = parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        today: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const { today } = values;
    if (today !== undefined && !z.iso.date().safeParse(today).success) {
      throw new Error(`--today: expected a date like 2026-11-23, received "${today}"`);
    }
    return values;
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    return undefined;
  }
}

/** Prints the state. Returns the exit status. */
async function showStatus({ json, today }: Options): Promise<number> {
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

const options = readOptions();
if (!options) process.exitCode = 2;
else if (options.help) console.log(usage);
else process.exitCode = await showStatus(options);
