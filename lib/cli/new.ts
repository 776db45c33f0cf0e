import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { checkSlug } from '@/lib/content/check/check-slug';
import { createArticleTemplate } from '@/lib/content/create-article-template';
import { getErrorCode } from '@/lib/content/error-code';
import { createFlowTemplate } from '@/lib/content/flows/create-flow-template';
import { contentDir } from '@/lib/content/parse/read-content-files';
import { id as idSchema } from '@/lib/content/schema/fields';
import { formatDay } from '@/lib/i18n/format';
import { createCommand, parseAs, runCommand } from './command-line';

const command = createCommand('npm run new --', ['CONTENT_DIR'])
  .description('Creates the four files of a new article, from a template that shows what an author may use.')
  .argument('<slug>', 'the address in every language: lower-case ASCII words joined by hyphens')
  .addHelpText(
    'after',
    '\nExit status: 1 when the files cannot be created or a setting is wrong, 2 when the command line is wrong.',
  )
  .action(async (slug) => {
    process.exitCode = await createArticle(slug);
  })
  .helpCommand(false);

command
  .command('flow')
  .description('Creates the file of a new flow of questions, content/data/flows/<id>.yaml, with empty texts.')
  .argument('<id>', 'the address: lower-case ASCII words joined by hyphens', parseAs('id', idSchema))
  .action(async (id) => {
    process.exitCode = await createFlow(id);
  });

/** Creates the files, or says in a sentence why not. Returns the exit status. */
async function createArticle(slug: string): Promise<number> {
  const faults = checkSlug(slug);
  for (const { headline, advice } of faults) {
    console.error(`${headline}\nFix: choose another slug${advice ? `: ${advice}` : ''}`);
  }
  if (faults.length > 0) return 2;
  const articles = join(contentDir(), 'articles');
  const folder = join(articles, slug);
  const shown = relative(process.cwd(), folder);
  await mkdir(articles, { recursive: true });
  try {
    await mkdir(folder);
  } catch (error) {
    if (getErrorCode(error) !== 'EEXIST') throw error;
    console.error(`${shown} exists already\nFix: choose another slug, or write in the files that are there`);
    return 1;
  }
  const files = createArticleTemplate(formatDay(new Date()));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  console.log(`${shown}: fill in the four files, then run npm run check`);
  return 0;
}

/** The same for the file of a flow. */
async function createFlow(id: string): Promise<number> {
  const file = join(contentDir(), 'data/flows', `${id}.yaml`);
  const shown = relative(process.cwd(), file);
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(file, createFlowTemplate(), { flag: 'wx' });
  } catch (error) {
    if (getErrorCode(error) !== 'EEXIST') throw error;
    console.error(`${shown} exists already\nFix: choose another id, or write in the file that is there`);
    return 1;
  }
  console.log(`${shown}: fill in the empty texts, then run npm run check`);
  return 0;
}

await runCommand(command);
