import { checkContent } from '@/lib/content/check/check-content';
import { loadLibrary } from '@/lib/content/load-library';
import { formatProblem } from '@/lib/content/problem';
import { readContentSource } from '@/lib/content/source';
import { localeList } from '@/lib/i18n/locales';
import { loadCompiledArticle } from '@/lib/mdx/load-article';
import { formatCount } from './format-count';
import { formatUnpublished } from './format-unpublished';
import { bin, hashInputs, run, writeBuildStamp } from './prepare.mjs';

/** `npm run build`: refuses content with problems, compiles the articles, builds the pages, makes them documents. */
async function build(): Promise<number> {
  const inputs = hashInputs();
  const { problems, unpublished } = checkContent(await readContentSource());
  for (const problem of problems) console.error(`${formatProblem(problem)}\n`);
  if (problems.length > 0) {
    console.error(`Not built: the content has ${formatCount(problems.length, 'problem')}`);
    return 1;
  }
  await compileArticles();
  for (const line of formatUnpublished(unpublished)) console.log(line);
  const status = run(bin('next'), ['build'], { env: { ...process.env, NODE_ENV: 'production' } });
  const [due] = unpublished.map(({ opening }) => opening).sort();
  if (status === 0) writeBuildStamp(inputs, due);
  return status;
}

/** Compiles what is not in the cache yet, and says how far it is: a thousand articles take minutes. */
async function compileArticles(): Promise<void> {
  const library = await loadLibrary();
  const texts = library
    .listArticles()
    .flatMap((article) => localeList.map((locale) => ({ article, locale })));
  let fresh = 0;
  const queue = [...texts];
  const work = async () => {
    for (let text = queue.shift(); text; text = queue.shift()) {
      const compiled = await loadCompiledArticle(library, text.article, text.locale);
      if (compiled.fresh) fresh += 1;
      const done = texts.length - queue.length;
      if (compiled.fresh && fresh % 50 === 0) console.log(`  compiling: ${done} of ${texts.length}`);
    }
  };
  await Promise.all([work(), work(), work(), work()]);
  console.log(
    `✓ ${formatCount(texts.length, 'text')}: ${fresh} compiled, ${texts.length - fresh} from the cache`,
  );
}

process.exitCode = await build();
