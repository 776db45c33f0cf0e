/** Articles shorter than this many screens are not worth a bookmark. */
const longArticle = 4;

/**
 * Remembers, on the reader's own device, the section a long article was left at, and offers a link back to it on the next
 * visit. Whoever has come to the end has no place to go back to. Where storage is missing or full, nothing happens.
 */
export function offerReturn(): void {
  const tools = document.querySelector<HTMLElement>('.tools');
  const isLong = document.documentElement.scrollHeight > longArticle * innerHeight;
  if (!tools || !isLong) return;
  const headings = [...document.querySelectorAll<HTMLElement>('article h2')];
  const key = `place:${location.pathname}`;
  const kept = read(key);
  const left = headings.find(({ id }) => id === kept);
  // Not for a place that is in sight, or a screen away.
  const isFar = left && topOf(left) > innerHeight;
  if (isFar && !location.hash && scrollY < innerHeight) showLink(tools, left);
  // Sent when a page is left, and when its tab is put away and may end without another word.
  document.addEventListener('visibilitychange', () => {
    const passed = headings.filter((heading) => topOf(heading) < innerHeight / 3).pop();
    // Above the first heading nothing has been read yet: what was kept stays.
    if (passed) write(key, passed.closest('.section') && passed.id);
  });
}

/** Lays the link over the foot of the screen, where it moves nothing, until the reader follows it or reads on. */
function showLink(tools: HTMLElement, heading: HTMLElement): void {
  const link = document.createElement('a');
  link.href = `#${heading.id}`;
  link.textContent = `${tools.dataset.return} ${heading.textContent}`;
  tools.append(link);
  // What takes the focus scrolls clear of the link.
  document.documentElement.style.scrollPaddingBottom = `${link.offsetHeight}px`;
  const dismiss = () => {
    if (scrollY < innerHeight) return;
    link.remove();
    removeEventListener('scroll', dismiss);
  };
  addEventListener('scroll', dismiss);
}

function topOf(heading: HTMLElement): number {
  return heading.getBoundingClientRect().top;
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value) localStorage.setItem(key, value);
    else localStorage.removeItem(key);
  } catch {
    // Private windows and in-app browsers may refuse; the article reads as well without.
  }
}
