import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { loadLibrary } from '@/lib/content/load-library';
import { buildSearchData } from '@/lib/search/indexing/build-search-data';
import { buildSectionTexts } from '@/lib/search/indexing/build-section-texts';
import { indexFile, writeSearchFiles } from '@/lib/search/indexing/write-search-files';
import { generateArticles } from './generate-articles';

/* Script, `FOLDER COUNT`: writes the search files of COUNT generated article pairs. Prints time and size as JSON. */

const [folder = '', count] = process.argv.slice(2);
const { library, readSections } = await generateArticles(await loadLibrary(), Number(count));
const started = performance.now();
const data = await buildSearchData(library, readSections);
const texts = await buildSectionTexts(library, readSections);
await writeSearchFiles(folder, { data, texts });
const buildMs = performance.now() - started;
const { size: indexBytes } = await stat(join(folder, indexFile));
console.log(JSON.stringify({ buildMs, indexBytes }));
