import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import pMap from 'p-map';
import { checkContent } from '@/lib/content/check/check-content';
import { useContentSnapshot, writeContentSnapshot } from '@/lib/content/content-snapshot';
import { listExpiryDays } from '@/lib/content/dates/list-expiry-days';
import { loadLibrary } from '@/lib/content/load-library';
import { readContentFiles } from '@/lib/content/parse/read-content-files';
import { formatProblem } from '@/lib/content/problem';
import { listUndrawableCharacters } from '@/lib/discovery/share/draw-picture';
import { loadPicture } from '@/lib/discovery/share/load-picture';
import { listPagePictures } from '@/lib/discovery/share/page-pictures';
import { formatCount } from '@/lib/i18n/format-count';
import { localeList } from '@/lib/i18n/locales';
import { loadCompiledArticle } from '@/lib/mdx/load-compiled-article';
import { listSettings } from '@/lib/settings/known-settings';
import { createCommand, runCommand } from './command-line';
import { formatUnpublished } from './format-unpublished';
import { bin, hashInputs, run, writeBuildStamp } from './prepare.mjs';

const command = createCommand('npm run build --', listSettings('build'))
  .description(
    'Checks the content, compiles the articles, draws the share pictures, builds the pages and makes documents of them.',
  )
  .addHelpText(
    'after',
    '\nExit status: 1 when something cannot be built or a setting is wrong, 2 when the command line is wrong.',
  )
  .action(async () => {
    process.exitCode = await build();
  });

/** The content of the build that runs. */
const snapshotDir = resolve('.cache/content');

/** Builds the site. Returns the exit status. */
async function build(): Promise<number> {
  const inputs = hashInputs();
  const source = await readContentFiles();
  const { problems, warnings, unpublished } = checkContent(source);
  for (const problem of [...problems, ...warnings]) console.error(`${formatProblem(problem)}\n`);
  if (problems.length > 0) {
    console.error(`Not built: the content has ${formatCount(problems.length, 'problem')}`);
    return 1;
  }
  // All processes of this build read what this one has checked, with the same day, also after midnight.
  await rm(snapshotDir, { recursive: true, force: true });
  useContentSnapshot(snapshotDir, await writeContentSnapshot(snapshotDir, source));
  await compileArticles();
  for (const line of formatUnpublished(unpublished)) console.log(line);
  await drawPictures();
  const status = run(bin('next'), ['build'], { env: { ...process.env, NODE_ENV: 'production' } });
  const days = unpublished.map(({ publicationDay }) => publicationDay);
  const [due] = [...days, ...listExpiryDays(await loadLibrary())].sort();
  if (status === 0) writeBuildStamp(inputs, due);
  return status;
}

/** Compiles articles that are not in the cache, and reports progress: a thousand take minutes. */
async function compileArticles(): Promise<void> {
  const library = await loadLibrary();
  const texts = library
    .listArticles()
    .flatMap((article) => localeList.map((locale) => ({ article, locale })));
  const fresh = await workThrough(texts, 'compiling', async ({ article, locale }) => {
    return (await loadCompiledArticle(library, article, locale)).fresh;
  });
  console.log(
    `✓ ${formatCount(texts.length, 'text')}: ${fresh} compiled, ${texts.length - fresh} from the cache`,
  );
}

/** Draws share pictures that are not in the cache, on the main thread: it does not work in a worker. */
async function drawPictures(): Promise<void> {
  const library = await loadLibrary();
  const pictures = listPagePictures(library);
  const fresh = await workThrough(pictures, 'drawing', async (picture) => {
    const missing = listUndrawableCharacters(picture);
    if (missing.length > 0)
      console.warn(
        `  the picture of ${picture.path} leaves out characters that no font has: ${missing.join(' ')}`,
      );
    return (await loadPicture(library, picture.path)).fresh;
  });
  console.log(
    `✓ ${formatCount(pictures.length, 'share picture')}: ${fresh} drawn, ${pictures.length - fresh} from the cache`,
  );
}

/** Processes four items at a time and reports progress. @returns how many items were not in a cache */
async function workThrough<T>(
  items: T[],
  verb: string,
  work: (item: T) => Promise<boolean>,
): Promise<number> {
  let done = 0;
  let fresh = 0;
  await pMap(
    items,
    async (item) => {
      const isFresh = await work(item);
      done += 1;
      if (!isFresh) return;
      fresh += 1;
      if (fresh % 50 === 0) console.log(`  ${verb}: ${done} of ${items.length}`);
    },
    { concurrency: 4 },
  );
  return fresh;
}

await runCommand(command);
