/**
 * The inline script that fetches a browser module: a second after the page has loaded, so that it competes with neither
 * the text nor its first painting. A browser that does not know `import()` stops here and shows the page as it is.
 *
 * @param address  of the module, as `/assets/article.8ae6cc4b41.js`
 */
export function moduleLoader(address: string): string {
  return `onload=()=>setTimeout(()=>import("${address}"),1e3)`;
}

/** The module that an inline script loads, when the script is a loader and nothing else. */
export function findLoadedModule(script: string): string | undefined {
  return /^onload=\(\)=>setTimeout\(\(\)=>import\("(\/assets\/[\w.-]+\.js)"\),1e3\)$/.exec(script)?.[1];
}
