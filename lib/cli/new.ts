import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { writeTemplate } from '@/lib/content/article-template';
import { checkSlug } from '@/lib/content/check/check-slug';
import { contentDir } from '@/lib/content/parse/read-content-files';
import { formatDay } from '@/lib/i18n/format';

const usage = `Makes the three files of a new article, from a template that shows what an author may use.

  npm run new -- my-slug

The slug is the address in every language: lower-case ASCII words joined by hyphens.
Ends with status 1 when the files cannot be made, 2 when the call is wrong.`;

/** Makes the files, or says in a sentence why not. Returns the exit status. */
async function makeArticle(slug: string): Promise<number> {
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
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    console.error(`${shown} exists already\nFix: choose another slug, or write in the files that are there`);
    return 1;
  }
  const files = writeTemplate(formatDay(new Date()));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  console.log(`${shown}: fill in the three files, then run npm run check`);
  return 0;
}

/** Reads the call; a wrong one ends in a sentence and the usage. */
function readSlug(): string | undefined {
  try {
    const options = { help: { type: 'boolean', short: 'h' } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (values.help) return undefined;
    if (positionals.length === 1) return positionals[0];
    throw new Error(`Expected one slug, received ${positionals.length || 'none'}`);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exit(2);
  }
}

const slug = readSlug();
if (slug === undefined) console.log(usage);
else process.exitCode = await makeArticle(slug);
