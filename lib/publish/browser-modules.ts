import { build } from 'esbuild';
import type { Library } from '@/lib/content/library';
import { loadLibrary } from '@/lib/content/load-library';
import { loadOnce } from '@/lib/content/load-once';
import { inEach } from '@/lib/i18n/locales';
import { hashForFileName } from './hash-content';
import { internalNames, slimMiniSearch } from './slim-minisearch';

/** The browser module of each kind of page: one small file, so that it costs one request. Advertisements have their own. */
const entryPoints = {
  article: 'components/article/article.browser.ts',
  scrolled: 'components/article/after-scroll.browser.ts',
  comments: 'components/comments/comments.browser.ts',
  moderation: 'components/moderation/moderation.browser.ts',
  path: 'components/paths/path.browser.ts',
  takeHome: 'components/take-home/take-home.browser.ts',
  compare: 'components/comparison/compare.browser.ts',
  programmes: 'components/programmes/programmes.browser.ts',
  searchBox: 'components/search/search-box.browser.ts',
  ads: 'components/ads/ad-slots.browser.ts',
};

type BrowserModule = { file: string; code: string };

const bundleOnce = loadOnce(bundle);

/** Bundles the browser modules, each named by the hash of its content. */
export function loadBrowserModules() {
  return process.env.NODE_ENV === 'development' ? bundle() : bundleOnce();
}

/** Path of the browser module for a kind of page. */
export async function browserModulePath(name: keyof typeof entryPoints): Promise<string> {
  return `/assets/${(await loadBrowserModules())[name].file}`;
}

/** Paths of all browser modules. */
export async function listModuleAddresses(): Promise<string[]> {
  return Object.values(await loadBrowserModules()).map(({ file }) => `/assets/${file}`);
}

async function bundle(): Promise<Record<keyof typeof entryPoints, BrowserModule>> {
  const words = listShareWords(await loadLibrary());
  // The article's module contains the address of this one, so bundle this one first.
  const scrolled = await bundleModule('scrolled', words);
  const names = Object.keys(entryPoints) as (keyof typeof entryPoints)[];
  const defines = { ...words, scrolledModule: JSON.stringify(`/assets/${scrolled.file}`) };
  const modules = await Promise.all(names.map(async (name) => [name, await bundleModule(name, defines)]));
  return Object.fromEntries(modules);
}

/** The texts of the share button in each language: in the module of the first scroll they cost a page nothing. */
function listShareWords({ messages }: Library): Record<string, string> {
  const shareWords = inEach((locale) => {
    const { return: _, ...share } = messages[locale].ArticleTools ?? {};
    return share;
  });
  return { shareWords: JSON.stringify(shareWords) };
}

/** @param defines  identifiers in the code that esbuild replaces by these expressions */
async function bundleModule(
  name: keyof typeof entryPoints,
  defines: Record<string, string>,
): Promise<BrowserModule> {
  const { outputFiles } = await build({
    entryPoints: [entryPoints[name]],
    define: defines,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2020',
    charset: 'utf8',
    mangleProps: internalNames,
    plugins: [slimMiniSearch],
    logLevel: 'silent',
  });
  const code = outputFiles[0]?.text ?? '';
  return { file: `${name}.${hashForFileName(code)}.js`, code };
}
