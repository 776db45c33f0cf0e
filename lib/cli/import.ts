import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { checkSlug } from '@/lib/content/check/check-slug';
import { findDocuments } from '@/lib/content/import/find-documents';
import { type Imported, importDocument } from '@/lib/content/import/import-document';
import { localeOfDocument, slugOfFile } from '@/lib/content/import/name-document';
import type { Note } from '@/lib/content/import/note';
import { placeDocument, readTwinHeadings } from '@/lib/content/import/place-document';
import { decodeText } from '@/lib/content/parse/decode-text';
import { findExceededLimit } from '@/lib/content/parse/input-limits';
import { contentDir } from '@/lib/content/parse/read-content-files';
import { formatProblem } from '@/lib/content/problem';
import { localeList } from '@/lib/i18n/locales';
import { createCommand, parseAs, runCommand, UsageError } from './command-line';

const locale = z.enum(localeList, `one of ${localeList.join(', ')}`);

const command = createCommand('npm run import --', ['CONTENT_DIR'])
  .description(
    'Makes a draft article of a Markdown document, and says what it changed and what is left to do, by line.',
  )
  .argument('<path>', 'a document (.md, .mdx), or a folder of them')
  .option('--slug <slug>', 'the address of the article; else it comes from the name of the file or folder')
  .option(
    '--lang <language>',
    `${localeList.join(' or ')}; else from the name (fees.bn.md) or the letters`,
    parseAs('--lang', locale),
  )
  .option(
    '--base <url>',
    'where the document was published: relative links lead there',
    parseAs('--base', z.url('an address')),
  )
  .option('--dry-run', 'only say what would be done')
  .addHelpText(
    'after',
    `
Existing texts are never overwritten. Importing a document again changes nothing.
Exit status: 1 when a document was not imported or a setting is wrong, 2 when the command line is wrong.`,
  )
  .action(async (path, options) => {
    if (!existsSync(path))
      throw new UsageError(`path: expected a file or folder that exists, received "${path}"`);
    const files = await findDocuments(path);
    if (files.length === 0)
      throw new UsageError(`path: expected a folder with .md or .mdx files, received "${path}"`);
    if (options.slug && files.length > 1)
      throw new UsageError('--slug: expected one document, received a folder');
    const slugs = new Map(files.map((file) => [resolve(file), options.slug ?? slugOfFile(resolve(file))]));
    for (const [file, slug] of slugs) checkName(relative(process.cwd(), file), slug);
    let failed = 0;
    for (const file of files) failed += (await importFile(file, slugs, options)) ? 0 : 1;
    if (failed > 0) process.exitCode = 1;
  });

function checkName(file: string, slug: string): void {
  const [fault] = slug
    ? checkSlug(slug)
    : [{ headline: `${file}: the name gives no slug`, advice: undefined }];
  if (fault)
    throw new UsageError(
      fault.headline,
      `give the article a slug${fault.advice ? `, ${fault.advice}` : ''}: --slug my-slug`,
    );
}

type Options = {
  lang?: z.infer<typeof locale> | undefined;
  base?: string | undefined;
  dryRun?: true | undefined;
};

/** Imports one document and tells what became of it. Returns false when it was not imported. */
async function importFile(file: string, slugs: Map<string, string>, options: Options): Promise<boolean> {
  const decoded = decodeText(file, await readFile(file));
  if ('problem' in decoded) {
    console.error(formatProblem(decoded.problem));
    return false;
  }
  const { text } = decoded;
  const lang = options.lang ?? localeOfDocument(file, text);
  const articles = join(contentDir(), 'articles');
  const folder = join(articles, slugs.get(resolve(file)) ?? '');
  const target = relative(process.cwd(), join(folder, `${lang}.mdx`));
  const imported = importDocument({
    text,
    isMdx: extname(file).toLowerCase() === '.mdx',
    locale: lang,
    twin: await readTwinHeadings(folder, lang),
    base: options.base,
    findSlug(path) {
      const other = resolve(dirname(file), path);
      const slug = slugs.get(other) ?? slugs.get(`${other}.md`) ?? slugOfFile(other);
      return [...slugs.values()].includes(slug) || existsSync(join(articles, slug || '-')) ? slug : undefined;
    },
  });
  const placement = await placeDocument(folder, lang, imported.mdx, options.dryRun ?? false);
  if (placement === 'taken') {
    console.error(
      `${target} has another text, which stays\nFix: import ${basename(file)} under another --slug, or merge them by hand`,
    );
    return false;
  }
  tell(file, imported, target);
  const verb = {
    written: options.dryRun ? 'would be written' : 'written',
    same: 'is there already, nothing changed',
  }[placement];
  console.log(`${target}: ${verb} from ${file}; ${countNotes(imported)}`);
  return true;
}

function tell(file: string, { changes, obstacles, mdx }: Imported, target: string): void {
  for (const note of [...changes, ...obstacles].sort((a, b) => a.line - b.line))
    console.log(format(file, note));
  const exceeded = findExceededLimit(target, mdx);
  if (exceeded) console.log(`${target}:${exceeded.line}: ${exceeded.headline}\nFix: ${exceeded.fix}`);
}

function format(file: string, { line, text, fix }: Note): string {
  return `${file}:${line}: ${text}${fix ? `\nFix: ${fix}` : ''}`;
}

function countNotes({ changes, obstacles }: Imported): string {
  const left = obstacles.length > 0 ? `, ${obstacles.length} left to do` : '';
  return `${changes.length} changed${left}. Then fill in article.yaml and run npm run check`;
}

await runCommand(command);
