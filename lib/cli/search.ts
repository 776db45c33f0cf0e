import { z } from 'zod';
import { explainKey } from '@/lib/bangla/explain-key';
import { loadLibrary } from '@/lib/content/load-library';
import { href } from '@/lib/i18n/href';
import { type Locale, localeList } from '@/lib/i18n/locales';
import { buildSearchStore } from '@/lib/search/indexing/build-search-store';
import { isPlace } from '@/lib/search/ranking/arrange-results';
import { createSearcher, type Found } from '@/lib/search/ranking/create-searcher';
import { preselectEntries } from '@/lib/search/ranking/preselect-entries';
import { createCommand, parseAs, runCommand } from './command-line';

const maxResults = 10;

const language = z.enum(localeList, localeList.join(' or '));

const command = createCommand('npm run search --', ['CONTENT_DIR'])
  .description('Shows what a query finds in the articles and elsewhere, and why.')
  .argument('<query...>', 'what a reader would type')
  .option(
    '--lang <language>',
    `addresses in this language: ${localeList.join(' or ')}`,
    parseAs('--lang', language),
    localeList[0],
  )
  .addHelpText(
    'after',
    `
Examples:
  npm run search -- "sorkari freelancing course"
  npm run search -- --lang en "how to get paid"

For each word of the query: the key that its spellings share, the rules that make it, and the words of the site that it
matched. For each result: how well it fits (0 to 1), its score, its address, and the words of the site that matched, each
with the parts of the section it is in. Places (tools, programmes, words and the like) stand where readers see them, with their
kind.

Exit status: 1 when nothing was found or a setting is wrong, 2 when the command line is wrong.`,
  )
  .action(async (words, { lang }) => {
    process.exitCode = await search(words.join(' '), lang);
  });

/** Prints the results of a query. Returns the exit status. */
async function search(query: string, lang: Locale): Promise<number> {
  const library = await loadLibrary();
  const { data } = await buildSearchStore(library);
  const { words, results, nearest } = createSearcher(data, { preselect: preselectEntries }).search(query);
  for (const { text, kind, key, keys } of words) {
    const matches = [...keys].map(([siteKey, matchKind]) => `${siteKey} (${matchKind})`);
    const folds = kind === 'content' ? explainKey(text.replaceAll(' ', '')) : [];
    const by = folds.length > 0 ? ` by ${folds.join(', ')}` : '';
    console.log(`“${text}”: ${kind}, key ${key}${by}; matched ${matches.join(', ') || 'nothing'}`);
  }
  console.log('');
  for (const [index, result] of results.slice(0, maxResults).entries()) {
    console.log(formatResult(index + 1, result, lang));
  }
  if (results.length === 0) {
    console.log(nearest.length > 0 ? 'Nothing exactly; nearest:' : 'Nothing found');
    for (const [index, result] of nearest.slice(0, maxResults).entries())
      console.log(formatResult(index + 1, result, lang));
  }
  return results.length > 0 ? 0 : 1;
}

function formatResult(place: number, found: Found['results'][number], lang: Locale): string {
  if (isPlace(found)) {
    const { slug, section, kind, names } = found;
    return `${place}. ${kind}  ${href.article(lang, slug, section || undefined)}\n   ${names[lang]}`;
  }
  const { slug, section, coverage, score, match } = found;
  const reasons = Object.entries(match.fields).map(([key, fields]) => `${key} in ${fields.join(', ')}`);
  const address = href.article(lang, slug, section || undefined);
  return `${place}. ${coverage.toFixed(2)}  ${score.toFixed(1)}  ${address}\n   ${reasons.join('; ')}`;
}

await runCommand(command);
