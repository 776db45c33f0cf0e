/**
 * The inline script that fetches a browser module: a second after the page has loaded, so that it competes with neither
 * the text nor its first painting. A browser that does not know `import()` stops here and shows the page as it is.
 *
 * @param address  of the module, as `/assets/article.8ae6cc4b41.js`
 */
export function moduleLoader(address: string): string {
  return `onload=()=>setTimeout(()=>import("${address}"),1e3)`;
}

/**
 * The inline script of a page with places for advertisements: it fetches the module that fills them when the reader scrolls
 * for the first time, and the page's own as above. By elements, not by `import()`: the policy of such a page lets a script
 * load others by elements alone ('strict-dynamic'; CSP 3, 8.2).
 */
export function adLoader(address: string, adAddress: string): string {
  const load = 'document.head.append(Object.assign(document.createElement("script"),{type:"module",src:a}))';
  return [
    `let load=a=>${load}`,
    `onload=()=>setTimeout(()=>load("${address}"),1e3)`,
    `addEventListener("scroll",()=>load("${adAddress}"),{once:!0,passive:!0})`,
  ].join(';');
}

/**
 * The inline script of a page with a search box that answers while the reader types: it fetches the module when the box takes
 * the focus, and no byte of it for whoever only reads.
 */
export function focusLoader(address: string): string {
  return `document.querySelector(".live input").onfocus=()=>import("${address}")`;
}

/** Whether an inline script is one of the loaders above and nothing else. */
export function isModuleLoader(script: string): boolean {
  const [address = ''] = listAddresses(script);
  return findLoadedModule(script) !== undefined || focusLoader(address) === script;
}

/** The page's own module that an inline script loads by itself, when the script is a loader and nothing else. */
export function findLoadedModule(script: string): string | undefined {
  const [own = '', ads = ''] = listAddresses(script);
  return own && [moduleLoader(own), adLoader(own, ads)].includes(script) ? own : undefined;
}

function listAddresses(script: string): string[] {
  return script.match(/\/assets\/[\w.-]+\.js/g) ?? [];
}
