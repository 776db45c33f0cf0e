/** Address of the module of an article that is read on; lib/publish/browser-modules.ts writes it in. */
declare const scrolledModule: string;

/** Loads what only who reads on has a use for, as soon as the reader does. */
export function loadScrolled(): void {
  // By an element: the policy of a page with advertisements knows no import().
  const load = () =>
    document.head.append(
      Object.assign(document.createElement('script'), { type: 'module', src: scrolledModule }),
    );
  if (scrollY) load();
  else addEventListener('scroll', load, { once: true, passive: true });
}
