/** Marks in the table of contents the section that is being read, and opens the table where it has room beside the text. */
export function markContents(): void {
  const contents = document.querySelector<HTMLDetailsElement>('.toc details');
  if (!contents || !('IntersectionObserver' in window)) return;
  if (matchMedia('(min-width: 75rem)').matches) contents.open = true;
  const links = new Map<string, Element>();
  for (const link of contents.querySelectorAll<HTMLAnchorElement>('a')) {
    links.set(decodeURIComponent(link.hash.slice(1)), link);
  }
  let current: Element | undefined;
  // A heading counts from when it passes the upper third of the screen.
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        current?.removeAttribute('aria-current');
        current = links.get(target.id);
        current?.setAttribute('aria-current', 'true');
      }
    },
    { rootMargin: '0px 0px -66%' },
  );
  for (const id of links.keys()) {
    const heading = document.getElementById(id);
    if (heading) observer.observe(heading);
  }
}
