import { build } from 'esbuild';
import { keepLast } from '@/lib/content/keep-last';
import type { Library } from '@/lib/content/library';
import { loadLibrary } from '@/lib/content/load-library';
import { loadOnce } from '@/lib/content/load-once';
import { defineLookup } from '@/lib/content/lookups';
import { listSignRules } from '@/lib/content/scam-signs/list-sign-rules';
import type { ScamSigns } from '@/lib/content/schema/scam-signs-schema';
import { inEach } from '@/lib/i18n/locales';
import { hashForFileName } from './hash-content';
import { searchIndexPath } from './search-index';
import { internalNames, slimMiniSearch } from './slim-minisearch';

/** The browser module of each kind of page: one small file, so that it costs one request. Advertisements have their own. */
const entryPoints = {
  article: 'components/article/article.browser.ts',
  scrolled: 'components/article/after-scroll.browser.ts',
  aloud: 'components/aloud/read-aloud.browser.ts',
  comments: 'components/comments/comments.browser.ts',
  moderation: 'components/moderation/moderation.browser.ts',
  path: 'components/paths/path.browser.ts',
  takeHome: 'components/take-home/take-home.browser.ts',
  checkMessage: 'components/check-message/check-message.browser.ts',
  compare: 'components/comparison/compare.browser.ts',
  programmes: 'components/programmes/programmes.browser.ts',
  phrases: 'components/phrases/phrases.browser.ts',
  proposal: 'components/proposal/proposal.browser.ts',
  moneyBook: 'components/money-book/money-book.browser.ts',
  offline: 'components/offline/offline.browser.ts',
  worker: 'components/offline/worker.browser.ts',
  endWorker: 'components/offline/end-worker.browser.ts',
  copiedForm: 'components/offline/copied-form.browser.ts',
  copiedSearch: 'components/offline/copied-search.browser.ts',
  searchBox: 'components/search/search-box.browser.ts',
  askingSearchBox: 'components/search/asking-search-box.browser.ts',
  ads: 'components/ads/ad-slots.browser.ts',
  editor: 'components/desk/editor/editor.browser.ts',
  codeBox: 'components/desk/editor/code-box.browser.ts',
};

const bundling = {
  bundle: true,
  minify: true,
  write: false,
  target: 'es2020',
  charset: 'utf8',
  logLevel: 'silent',
} as const;

type BrowserModule = { file: string; code: string };

export type BrowserModules = Record<keyof typeof entryPoints, BrowserModule>;

/** Bundled once for each state of the words in them. */
const bundled = new Map<string, () => Promise<BrowserModules>>();

/** Bundles the browser modules, each named by the hash of its content. */
export function loadBrowserModules(library: Library): Promise<BrowserModules> {
  const words = { ...listButtonWords(library), signRules: formatSignRules(library.scamSigns) };
  if (process.env.NODE_ENV === 'development') return bundle(words);
  const key = Object.values(words).join('\n');
  const load = bundled.get(key) ?? loadOnce(() => bundle(words));
  bundled.clear();
  bundled.set(key, load);
  return load();
}

/** Path of the browser module for a kind of page, in a library. */
export const findModulePath = defineLookup(
  'browserModulePath',
  async (library: Library, name: keyof typeof entryPoints) =>
    `/assets/${(await loadBrowserModules(library))[name].file}`,
);

/** Path of the browser module for a kind of page. */
export async function browserModulePath(name: keyof typeof entryPoints): Promise<string> {
  return findModulePath(await loadLibrary(), name);
}

/** Paths of all browser modules. */
export async function listModuleAddresses(library: Library): Promise<string[]> {
  return Object.values(await loadBrowserModules(library)).map(({ file }) => `/assets/${file}`);
}

/** @param words  expressions that stand for identifiers in the code */
async function bundle(words: Record<string, string>): Promise<BrowserModules> {
  // Each of these contains the address of the one before.
  const aloud = await bundleModule('aloud', words);
  const aloudModule = JSON.stringify(`/assets/${aloud.file}`);
  const scrolled = await bundleModule('scrolled', { ...words, aloudModule });
  const names = Object.keys(entryPoints) as (keyof typeof entryPoints)[];
  const codeBox = await bundleModule('codeBox', words);
  const defines = {
    ...words,
    codeMirrorModule: JSON.stringify(`/assets/${codeBox.file}`),
    aloudModule,
    scrolledModule: JSON.stringify(`/assets/${scrolled.file}`),
    searchIndex: JSON.stringify(searchIndexPath),
  };
  const modules = await Promise.all(names.map(async (name) => [name, await bundleModule(name, defines)]));
  return Object.fromEntries(modules);
}

/** The script that stands in a file to hand on: a classic one, because browsers load no modules from a file. */
export const loadHandScript = loadOnce(async () => {
  const { outputFiles } = await build({
    ...bundling,
    entryPoints: ['components/hand/hand.browser.ts'],
    format: 'iife',
  });
  // The HTML parser would end the script there.
  return (outputFiles[0]?.text ?? '').trim().replaceAll('</script', '<\\/script');
});

/** The rules of the check for messages. Each page asks for modules, so they are not formatted again each time. */
const formatSignRules = keepLast((signs: ScamSigns) => JSON.stringify(listSignRules(signs)));

/** The texts of buttons that modules make, in each language: there they cost a page nothing. */
function listButtonWords({ messages }: Library): Record<string, string> {
  const shareWords = inEach((locale) => {
    const { return: _, ...share } = messages[locale].ArticleTools ?? {};
    return share;
  });
  const listenWords = inEach((locale) => messages[locale].ReadAloud?.listen ?? '');
  const aloudWords = inEach((locale) => {
    const { listen: _, ...words } = messages[locale].ReadAloud ?? {};
    return words;
  });
  return {
    shareWords: JSON.stringify(shareWords),
    aloudWords: JSON.stringify(aloudWords),
    listenWords: JSON.stringify(listenWords),
  };
}

/** @param defines  identifiers in the code that esbuild replaces by these expressions */
async function bundleModule(
  name: keyof typeof entryPoints,
  defines: Record<string, string>,
): Promise<BrowserModule> {
  const { outputFiles } = await build({
    ...bundling,
    entryPoints: [entryPoints[name]],
    define: defines,
    format: 'esm',
    // The names are MiniSearch's: other packages have some of them too.
    ...(name === 'searchBox' && { mangleProps: internalNames }),
    plugins: [slimMiniSearch],
  });
  const code = outputFiles[0]?.text ?? '';
  return { file: `${name}.${hashForFileName(code)}.js`, code };
}
