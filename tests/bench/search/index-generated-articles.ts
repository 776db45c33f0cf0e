import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { loadLibrary } from '@/lib/content/load-library';
import { buildSearchStore } from '@/lib/search/indexing/build-search-store';
import { indexFile, writeSearchFiles } from '@/lib/search/indexing/write-search-files';
import { generateArticles } from './generate-articles';

/* Script, `FOLDER COUNT`: writes the search files of COUNT generated article pairs. Prints time and size as JSON. */

const [folder = '', count] = process.argv.slice(2);
const { library, readSections } = await generateArticles(await loadLibrary(), Number(count));
const started = performance.now();
await writeSearchFiles(folder, await buildSearchStore(library, readSections));
const buildMs = performance.now() - started;
const { size: indexBytes } = await stat(join(folder, indexFile));
console.log(JSON.stringify({ buildMs, indexBytes }));
