/**
 * Puts the comments under the article when the reader comes near its end. What is missing then (a connection, an answer) leaves
 * the link, which leads to the same comments.
 */
export function loadComments(): void {
  const place = document.getElementById('comments');
  const link = place?.querySelector('a');
  if (!place || !link) return;
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      bring(place, link.href).catch(() => {});
    },
    { rootMargin: '800px' },
  );
  observer.observe(place);
}

async function bring(place: HTMLElement, address: string): Promise<void> {
  const response = await fetch(`${address}/fragment`);
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const thread = page.querySelector('[data-fragment]');
  if (!thread) return;
  await Promise.all([...page.querySelectorAll('link[rel=stylesheet]')].map(addStyle));
  place.querySelector('p')?.replaceWith(thread);
}

/** Its style comes first, so that nothing is seen without. */
function addStyle(link: Element): Promise<unknown> {
  return new Promise((settled) => {
    link.addEventListener('load', settled);
    link.addEventListener('error', settled);
    document.head.append(link);
  });
}
