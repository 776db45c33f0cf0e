/** Articles shorter than this many screens are not worth a bookmark. */
const longArticle = 4;

/**
 * Remembers, on the reader's own device, the section a long article was left at, and offers a link back to it on the next
 * visit. Whoever has come to the end has no place to go back to. Where storage is missing or full, nothing happens.
 */
export function offerReturn(): void {
  const place = document.querySelector<HTMLElement>('[data-return]');
  const headings = [...document.querySelectorAll<HTMLElement>('article h2')];
  const isLong = document.documentElement.scrollHeight > longArticle * innerHeight;
  if (!place || !isLong) return;
  const key = `place:${location.pathname}`;
  const kept = read(key);
  const left = headings.find(({ id }) => id === kept);
  if (left && topOf(left) > innerHeight && !location.hash && scrollY === 0) showLink(place, left);
  const remember = () => {
    const passed = headings.filter((heading) => topOf(heading) < innerHeight / 2).pop();
    // Above the first heading nothing has been read yet: what was kept stays.
    if (passed) write(key, passed.closest('.section') && passed.id);
  };
  // A tab that is put away may never hear of its end; an in-app browser may not say that it puts a tab away.
  document.addEventListener('visibilitychange', remember);
  addEventListener('pagehide', remember);
}

/** Lays the link over the foot of the screen, so that nothing moves, until the reader follows it or reads on. */
function showLink(place: HTMLElement, heading: HTMLElement): void {
  const link = document.createElement('a');
  link.href = `#${heading.id}`;
  link.textContent = `${place.dataset.return} ${heading.textContent}`;
  place.append(link);
  // What takes the focus scrolls clear of the link.
  const { style } = document.documentElement;
  style.scrollPaddingBottom = `${link.offsetHeight}px`;
  const dismiss = () => {
    if (scrollY < innerHeight) return;
    link.remove();
    style.scrollPaddingBottom = '';
    removeEventListener('scroll', dismiss);
  };
  addEventListener('scroll', dismiss, { passive: true });
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
