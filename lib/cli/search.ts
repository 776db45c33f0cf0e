import { parseArgs } from 'node:util';
import { loadLibrary } from '@/lib/content/load-library';
import { href } from '@/lib/i18n/href';
import { type Locale, localeList } from '@/lib/i18n/locales';
import { loadSections } from '@/lib/mdx/load-sections';
import { explainKey } from '@/lib/search/bangla/explain-key';
import { buildSearchData } from '@/lib/search/indexing/build-search-data';
import { createSearcher, type Found } from '@/lib/search/ranking/create-searcher';
import { preselectEntries } from '@/lib/search/ranking/preselect-entries';

const usage = `Shows what a query finds in the articles, and why.

  npm run search -- "sorkari freelancing course"
  npm run search -- --lang en "how to get paid"

For each word of the query: the key under which its spellings meet, the rules that make it, and the words of the site that it
met. For each result: how well it answers (0 to 1), its score, its address, and the words of the site that the query met, each with
the parts of the section it stands in. Ends with status 1 when nothing was found, 2 when the call is wrong.`;

const shown = 10;

/** Prints the answer to a query. Returns the exit status. */
async function search(query: string, lang: Locale): Promise<number> {
  const data = await buildSearchData(await loadLibrary(), loadSections);
  const { words, sections } = createSearcher(data, preselectEntries).search(query);
  for (const { text, kind, key, keys } of words) {
    const met = [...keys].map(([siteKey, meeting]) => `${siteKey} (${meeting})`);
    const folds = kind === 'content' ? explainKey(text.replaceAll(' ', '')) : [];
    const by = folds.length > 0 ? ` by ${folds.join(', ')}` : '';
    console.log(`“${text}”: ${kind}, key ${key}${by}; met ${met.join(', ') || 'nothing'}`);
  }
  console.log('');
  for (const [index, section] of sections.slice(0, shown).entries()) {
    console.log(formatResult(index + 1, section, lang));
  }
  if (sections.length === 0) console.log('Nothing found');
  return sections.length > 0 ? 0 : 1;
}

function formatResult(place: number, found: Found['sections'][number], lang: Locale): string {
  const { slug, section, coverage, score, match } = found;
  const reasons = Object.entries(match.fields).map(([key, fields]) => `${key} in ${fields.join(', ')}`);
  const address = href.article(lang, slug, section || undefined);
  return `${place}. ${coverage.toFixed(2)}  ${score.toFixed(1)}  ${address}\n   ${reasons.join('; ')}`;
}

function readCall(): { query: string; lang: Locale } | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) {
      console.log(usage);
      return undefined;
    }
    const lang = localeList.find((locale) => locale === (values.lang ?? localeList[0]));
    const query = positionals.join(' ').trim();
    if (lang && query) return { query, lang };
    throw new Error(lang ? 'expected a query, received none' : `--lang: expected ${localeList.join(' or ')}`);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exitCode = 2;
    return undefined;
  }
}

const call = readCall();
if (call) process.exitCode = await search(call.query, call.lang);
