/** Marks the current section in the table of contents, and floats the links to the same section in the other language, and in both. */
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
      floatLanguageLinks(current?.getAttribute('href') ?? '');
    },
    // Everything above a line at a third of the screen; the last heading there starts the current section.
    { rootMargin: '999999px 0px -66%' },
  );
  for (const heading of links.keys()) if (heading) observer.observe(heading);
}

/** @param hash  of the section that is read; '' above the first one, where the links stand at the top */
function floatLanguageLinks(hash: string): void {
  const isFloating = hash !== '';
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.language,.meta [href*="/with-"]')) {
    link.hash = hash;
    link.toggleAttribute('data-floating', isFloating);
    // The link to both languages is one of the line below the title. It floats above the other, in the colours of the header.
    if (!link.closest('.meta')) continue;
    link.classList.toggle('language', isFloating);
    link.style.cssText = isFloating ? 'bottom:4rem;color:#fff' : '';
  }
}
