import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { createArticleId } from '@/lib/content/create-article-id';
import type { Correction } from '@/lib/content/schema/correction-schema';
import type { Paths } from '@/lib/content/schema/paths-schema';
import { formatNumber } from '@/lib/i18n/format';
import { href } from '@/lib/i18n/href';
import { type Locale, localeList } from '@/lib/i18n/locales';
import { addSentence } from '@/tests/add-sentence';
import { numberPhrases } from '@/tests/number-phrases';

/** A generated article: the real one that it copies, and in which round. */
type Copy = { original: string; round: number };

/**
 * Generates a content folder of any size that passes `npm run check`. It copies everything from the real one and repeats the
 * articles in rounds, with new slugs and titles; links between articles stay within a round.
 *
 * @param count  article pairs to generate
 */
export async function generateContent(from: string, to: string, count: number): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true, filter: (path) => !path.startsWith(join(from, 'articles')) });
  const originals = (await readdir(join(from, 'articles'))).sort();
  const copies = Array.from({ length: count }, (_, index) => ({
    original: originals[index % originals.length] ?? '',
    round: Math.floor(index / originals.length),
  }));
  const slugs = new Set(copies.map(slugOf));
  for (const copy of copies) await writeCopy({ from, to, copy, originals, slugs });
  await leadPathsToFirstRound(join(to, 'data/paths.yaml'), slugs);
  await leadCorrectionsToFirstRound(join(to, 'data/corrections.yaml'), slugs);
  await leadPagesToFirstRound(join(to, 'pages'), originals, slugs);
  await leadFlowsToFirstRound(join(to, 'data/flows'), originals, slugs);
  await leadPhrasesToFirstRound(join(to, 'data/phrases.yaml'), slugs);
}

/** Points learning paths to the copies of the first round, and drops steps that a small folder does not have. */
async function leadPathsToFirstRound(file: string, slugs: Set<string>): Promise<void> {
  const paths: Paths = parse(await readFile(file, 'utf8'));
  const led = Object.entries(paths).flatMap(([id, path]) => {
    const steps = path.steps
      .map((step) => ({ ...step, article: slugOf({ original: step.article, round: 0 }) }))
      .filter(({ article }) => slugs.has(article));
    return steps.length > 1 ? [[id, { ...path, steps }]] : [];
  });
  await writeFile(file, stringify(Object.fromEntries(led)));
}

/** Points corrections to the copies of the first round, and drops those of articles that a small folder does not have. */
async function leadCorrectionsToFirstRound(file: string, slugs: Set<string>): Promise<void> {
  const corrections: Record<string, Correction> = parse(await readFile(file, 'utf8'));
  const led = Object.entries(corrections)
    .map(([id, entry]) => [id, { ...entry, article: slugOf({ original: entry.article, round: 0 }) }] as const)
    .filter(([, { article }]) => slugs.has(article));
  await writeFile(file, stringify(Object.fromEntries(led)));
}

/** Points the links of flows to the copies of the first round, and those to articles that a small folder does not have to the calculator. */
async function leadFlowsToFirstRound(folder: string, originals: string[], slugs: Set<string>): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    const flow: { outcomes: Record<string, { links: { to: string }[] }> } = parse(
      await readFile(file, 'utf8'),
    );
    for (const { links } of Object.values(flow.outcomes)) {
      for (const link of links) {
        const original = originals.find((slug) => link.to.split(/[#/]/)[0] === slug);
        if (!original) continue;
        const own = slugOf({ original, round: 0 });
        // The comparison belongs to an article by its slug.
        const isThere = slugs.has(own) && !link.to.includes('/');
        link.to = isThere ? link.to.replace(original, own) : 'take-home';
      }
    }
    await writeFile(file, stringify(flow));
  }
}

/** Points the sentences for clients to the copies of the first round, and drops the way to an article that a small folder does not have. */
async function leadPhrasesToFirstRound(file: string, slugs: Set<string>): Promise<void> {
  type Situation = { more?: { article: string } };
  const groups: Record<string, { situations: Record<string, Situation> }> = parse(
    await readFile(file, 'utf8'),
  );
  for (const { situations } of Object.values(groups)) {
    for (const situation of Object.values(situations)) {
      if (!situation.more) continue;
      const own = slugOf({ original: situation.more.article, round: 0 });
      if (slugs.has(own)) situation.more.article = own;
      else delete situation.more;
    }
  }
  await writeFile(file, stringify(groups));
}

/** Points the links of the site's own pages to the copies of the first round. */
async function leadPagesToFirstRound(folder: string, originals: string[], slugs: Set<string>): Promise<void> {
  const rename = createRenamer({ copy: { original: '', round: 0 }, originals, slugs });
  const absent = listAbsent(originals, slugs);
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.mdx')) continue;
    const file = join(folder, name);
    await writeFile(file, rename(dropAbsent(await readFile(file, 'utf8'), absent)));
  }
}

/** Articles that a small folder does not have. */
function listAbsent(originals: string[], slugs: Set<string>): string[] {
  return originals.filter((original) => !slugs.has(slugOf({ original, round: 0 })));
}

/** Adds a sentence to the English text of the first article. */
export async function changeOneText(contentFolder: string): Promise<void> {
  const [slug = ''] = (await readdir(join(contentFolder, 'articles'))).sort();
  const file = join(contentFolder, 'articles', slug, 'en.mdx');
  await writeFile(
    file,
    addSentence(await readFile(file, 'utf8'), 'This sentence was not here at the build before.'),
  );
}

function slugOf({ original, round }: Copy): string {
  return `${original}-${round + 1}`;
}

type CopyRequest = { from: string; to: string; copy: Copy; originals: string[]; slugs: Set<string> };

async function writeCopy({ from, to, copy, originals, slugs }: CopyRequest): Promise<void> {
  const folder = join(to, 'articles', slugOf(copy));
  await mkdir(folder, { recursive: true });
  const rename = createRenamer({ copy, originals, slugs });
  const absent = listAbsent(originals, slugs);
  for (const name of ['article.yaml', ...localeList.map((locale) => `${locale}.mdx`)]) {
    const text = await readFile(join(from, 'articles', copy.original, name), 'utf8');
    const locale = localeList.find((candidate) => name === `${candidate}.mdx`);
    const own = locale
      ? numberTitle(dropBelow(text, originals), locale, copy.round)
      : replaceId(forgetFormerSlugs(text));
    await writeFile(join(folder, name), rename(dropAbsent(own, absent)));
  }
  const phrases = await readFile(join(from, 'articles', copy.original, 'questions.yaml'), 'utf8');
  await writeFile(join(folder, 'questions.yaml'), numberPhrases(phrases, String(copy.round + 1)));
}

/** Numbers the title, so that it is unique. */
function numberTitle(text: string, locale: Locale, round: number): string {
  const number = formatNumber(round + 1, locale);
  return text.replace(
    /^title: ("?)(.*?)("?)$/m,
    (_, open, title, close) => `title: ${open}${title} ${number}${close}`,
  );
}

/** Drops former slugs: two articles cannot share one. */
function forgetFormerSlugs(text: string): string {
  return text.replace(/^formerSlugs:.*\n(?:[ \t]+.*\n)*/m, '');
}

/** Gives a copy an id of its own. */
function replaceId(text: string): string {
  return text.replace(/^id: \w+$/m, `id: ${createArticleId()}`);
}

/** Removes references to articles that a small folder does not have; link texts stay. */
function dropAbsent(text: string, absent: string[]): string {
  if (absent.length === 0) return text;
  const names = absent.join('|');
  return text
    .replace(new RegExp(`^\\s*- (?:${names})\\n`, 'gm'), '')
    .replace(/^readAlso:\n(?=\S)/m, 'readAlso: []\n')
    .replace(new RegExp(`^<ReadAlso slug="(?:${names})"[^>]*/>\\n`, 'gm'), '')
    .replace(
      new RegExp(`\\[([^\\]]*)\\]\\(/(?:${localeList.join('|')})/(?:${names})(?:#[^)]*)?\\)`, 'g'),
      '$1',
    );
}

/** Removes links to pages below an article's address, which copies do not have; link texts stay. */
function dropBelow(text: string, originals: string[]): string {
  const addresses = originals.flatMap((slug) => localeList.map((locale) => href.article(locale, slug)));
  return text.replace(new RegExp(`\\[([^\\]]*)\\]\\((?:${addresses.join('|')})/[^)]*\\)`, 'g'), '$1');
}

/** Renames the slugs in a text to those of the same round, or of the first where that round is incomplete. */
function createRenamer({ copy, originals, slugs }: Omit<CopyRequest, 'from' | 'to'>) {
  const target = (original: string) => {
    const own = slugOf({ original, round: copy.round });
    return slugs.has(own) ? own : slugOf({ original, round: 0 });
  };
  const names = originals.join('|');
  const inList = new RegExp(`^(\\s*- )(${names})$`, 'gm');
  const inComponent = new RegExp(`(slug=["'])(${names})(?=["'])`, 'g');
  const addresses = localeList.map((locale) => href.article(locale, ''));
  const inLink = new RegExp(`((?:${addresses.join('|')}))(${names})(?=[#)\\s"'])`, 'g');
  return (text: string) =>
    [inList, inComponent, inLink].reduce(
      (renamed, pattern) =>
        renamed.replace(pattern, (_, before: string, original: string) => before + target(original)),
      text,
    );
}
