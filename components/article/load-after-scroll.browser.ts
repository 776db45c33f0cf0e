/** URL of after-scroll.browser.ts; lib/publish/browser-modules.ts inserts it. */
declare const scrolledModule: string;

/** Loads after-scroll.browser.ts at the first scroll. */
export function loadAfterScroll(): void {
  // A script element: the content security policy of pages with advertisements does not allow import().
  const load = () =>
    document.head.append(
      Object.assign(document.createElement('script'), { type: 'module', src: scrolledModule }),
    );
  if (scrollY) load();
  else addEventListener('scroll', load, { once: true, passive: true });
}
