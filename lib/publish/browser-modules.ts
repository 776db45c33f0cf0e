import { createHash } from 'node:crypto';
import { build } from 'esbuild';

/** The browser code of each kind of page: one small file, so that it costs one request. That of advertisements comes by itself. */
const entryPoints = {
  article: 'components/article/article.browser.ts',
  scrolled: 'components/article/scrolled.browser.ts',
  comments: 'components/comments/comments.browser.ts',
  moderation: 'components/moderation/moderation.browser.ts',
  path: 'components/paths/path.browser.ts',
  takeHome: 'components/money/take-home.browser.ts',
  compare: 'components/comparison/compare.browser.ts',
  searchBox: 'components/search/search-box.browser.ts',
  ads: 'components/ads/ad-slots.browser.ts',
};

export type BrowserModule = { file: string; code: string };

let bundled: Promise<Record<keyof typeof entryPoints, BrowserModule>> | undefined;

/** Bundles the browser modules, each named by the hash of its content, so that a browser may keep it for ever. */
export function loadBrowserModules() {
  if (!bundled || process.env.NODE_ENV === 'development') bundled = bundle();
  return bundled;
}

/** Address of the browser code for a kind of page. */
export async function browserModulePath(name: keyof typeof entryPoints): Promise<string> {
  return `/assets/${(await loadBrowserModules())[name].file}`;
}

async function bundle(): Promise<Record<keyof typeof entryPoints, BrowserModule>> {
  // An article's module loads this one by its address, so that one comes first.
  const scrolled = await bundleModule('scrolled', {});
  const names = Object.keys(entryPoints) as (keyof typeof entryPoints)[];
  const known = { scrolledModule: JSON.stringify(`/assets/${scrolled.file}`) };
  const modules = await Promise.all(names.map(async (name) => [name, await bundleModule(name, known)]));
  return Object.fromEntries(modules);
}

/** @param known  names that the code uses and what stands for them */
async function bundleModule(
  name: keyof typeof entryPoints,
  known: Record<string, string>,
): Promise<BrowserModule> {
  const { outputFiles } = await build({
    entryPoints: [entryPoints[name]],
    define: known,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2020',
    charset: 'utf8',
    // Members that a library keeps to itself, as MiniSearch marks its own.
    mangleProps: /^_[a-z]/,
    logLevel: 'silent',
  });
  const code = outputFiles[0]?.text ?? '';
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 10);
  return { file: `${name}.${hash}.js`, code };
}
