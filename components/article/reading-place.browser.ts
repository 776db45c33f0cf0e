import { readKey } from '@/components/paths/read-key.browser';

/** Articles shorter than this many screens are not worth a bookmark. */
const longArticle = 4;
const placeKey = `place:${location.pathname}`;

/**
 * Remembers, on the reader's own device, the section a long article was left at, and offers a link back to it on the next
 * visit. Whoever has come to the end has no place to go back to, and has read a step of the learning paths that the article
 * is on. Where storage is missing or full, nothing happens.
 */
export function offerReturn(): void {
  const tools = document.querySelector<HTMLElement>('.tools');
  const isLong = document.documentElement.scrollHeight > longArticle * innerHeight;
  if (!tools) return;
  const headings = [...document.querySelectorAll<HTMLElement>('article h2')];
  const kept = readPlace();
  const left = headings.find(({ id }) => id === kept);
  // Not for a place that is in sight, or a screen away.
  const isFar = left && topOf(left) > innerHeight;
  if (isLong && isFar && !location.hash && scrollY < innerHeight) showLink(tools, left);
  // Sent when a page is left, and when its tab is put away and may end without another word.
  document.addEventListener('visibilitychange', () => {
    const passed = headings.filter((heading) => topOf(heading) < innerHeight / 3).pop();
    // Above the first heading nothing has been read yet: what was kept stays.
    if (passed) keep(passed.closest('.section') && passed.id);
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
  addEventListener('scroll', () => {
    if (scrollY >= innerHeight) link.remove();
  });
}

function topOf(heading: HTMLElement): number {
  return heading.getBoundingClientRect().top;
}

function readPlace(): string | null {
  try {
    return localStorage.getItem(placeKey);
  } catch {
    return null;
  }
}

/** Keeps the place, or without one that the article has been read. */
function keep(place: string | null): void {
  try {
    if (place) localStorage.setItem(placeKey, place);
    else localStorage.removeItem(placeKey);
    if (!place) localStorage.setItem(readKey + location.pathname, '1');
  } catch {
    // Private windows and in-app browsers may refuse; the article reads as well without.
  }
}
