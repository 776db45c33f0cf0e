/** Loads the comments when the reader comes near the end of the article. If that fails, the link to them stays. */
export function loadComments(): void {
  const place = document.getElementById('comments');
  const link = place?.querySelector('a');
  if (!place || !link) return;
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      load(place, link.href).catch(() => {});
    },
    { rootMargin: '800px' },
  );
  observer.observe(place);
}

async function load(place: HTMLElement, address: string): Promise<void> {
  const response = await fetch(`${address}/fragment`);
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const thread = page.querySelector('[data-fragment]');
  if (!thread) return;
  await Promise.all([...page.querySelectorAll('link[rel=stylesheet]')].map(addStyle));
  place.querySelector('p')?.replaceWith(thread);
}

/** Loads a style sheet before the thread is shown, to avoid a flash without styles. */
function addStyle(link: Element): Promise<unknown> {
  return new Promise((settled) => {
    link.addEventListener('load', settled);
    link.addEventListener('error', settled);
    document.head.append(link);
  });
}
