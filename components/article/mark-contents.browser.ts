/** Opens the table of contents if there is room beside the text. */
export function openContents(): void {
  const contents = document.querySelector<HTMLDetailsElement>('.toc details');
  if (contents && matchMedia('(min-width: 75rem)').matches) contents.open = true;
}

/** Marks the current section in the table of contents. */
export function markContents(): void {
  const contents = document.querySelector('.toc details');
  if (!contents) return;
  const links = new Map<Element | null, Element>();
  for (const link of contents.querySelectorAll('a')) {
    links.set(document.getElementById(link.hash.slice(1)), link);
  }
  const passed = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) passed.add(target);
        else passed.delete(target);
      }
      let current: Element | undefined;
      for (const [heading, link] of links) {
        link.removeAttribute('aria-current');
        if (heading && passed.has(heading)) current = link;
      }
      current?.setAttribute('aria-current', 'true');
    },
    // Everything above a line at a third of the screen; the last heading there starts the current section.
    { rootMargin: '999999px 0px -66%' },
  );
  for (const heading of links.keys()) if (heading) observer.observe(heading);
}
