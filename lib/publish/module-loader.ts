/**
 * The inline script that loads a browser module: a second after the page has loaded, so that it delays neither the text nor the
 * first paint. Browsers without `import()` fail here and keep the page as it is.
 *
 * @param address  of the module, such as `/assets/article.8ae6cc4b41.js`
 */
export function moduleLoader(address: string): string {
  return `onload=()=>setTimeout(()=>import("${address}"),1e3)`;
}

/**
 * The inline script of a page with ad slots: loads the page's module like `moduleLoader`, and the ad module when the reader
 * first scrolls. It inserts script elements instead of calling `import()`: under 'strict-dynamic' a script may load others
 * only that way (CSP 3, 8.2).
 */
export function adLoader(address: string, adAddress: string): string {
  const load = 'document.head.append(Object.assign(document.createElement("script"),{type:"module",src:a}))';
  return [
    `let load=a=>${load}`,
    `onload=()=>setTimeout(()=>load("${address}"),1e3)`,
    `addEventListener("scroll",()=>load("${adAddress}"),{once:!0,passive:!0})`,
  ].join(';');
}

/** The inline script below the contents of an article: opens them before the first paint where they stand beside the text. */
export const contentsOpener =
  'matchMedia("(min-width:75rem)").matches&&(document.querySelector(".toc details").open=!0)';

/**
 * The inline script of a page with a search box: loads its module when the box gets the focus. When that fails, the form works without
 * it, and the next focus tries again: under another query, because browsers remember an address that failed.
 */
export function focusLoader(address: string): string {
  return `let tries="";document.querySelector(".live input").onfocus=()=>import("${address}"+tries).catch(()=>tries+="?")`;
}

/**
 * The inline script of a page whose form is answered in the browser: loads the module when a field gets the focus, so that whoever only
 * reads does not pay for it. A form that is sent before it has arrived waits for it, so that nothing typed leaves the page. When the module
 * cannot be loaded, the form is sent, and the next focus tries again, under another query as above.
 */
export function formLoader(address: string): string {
  const load = `()=>loaded??=import("${address}"+tries).catch(e=>{loaded=null;tries+="?";throw e})`;
  const submit = 'e=>{e.preventDefault();load().then(m=>m.answer(),()=>form.submit())}';
  return `{let loaded,tries="";const form=document.querySelector("form.local"),load=${load};form.onsubmit=${submit};form.addEventListener("focusin",()=>load().catch(()=>{}))}`;
}

/**
 * The inline script below the list of sources: closes it where the browser opens it again for a mark that leads into it (as those
 * with `beforematch` do). Elsewhere, without script, and at the address of a part of the page it stays open.
 */
export const sourcesCloser =
  '"onbeforematch"in self&&!location.hash&&(document.querySelector(".sources details").open=!1)';

/** Inline scripts that load nothing. */
export const plainScripts: readonly string[] = [contentsOpener, sourcesCloser];

/** Addresses that an inline script loads, when it is one of the loaders above and nothing else; otherwise none. */
export function listLoadedModules(script: string): string[] {
  const addresses = [...new Set(script.match(/\/assets\/[\w.-]+\.js/g))];
  const [own = '', ads = ''] = addresses;
  return [moduleLoader(own), focusLoader(own), formLoader(own), adLoader(own, ads)].includes(script)
    ? addresses
    : [];
}

/** Whether an inline script is one of ours. */
export function isOwnInlineScript(script: string): boolean {
  return plainScripts.includes(script) || listLoadedModules(script).length > 0;
}

/** Address of the page's own module, when an inline script is its loader and nothing else. */
export function findLoadedModule(script: string): string | undefined {
  const [own] = listLoadedModules(script);
  return own && script !== focusLoader(own) ? own : undefined;
}
