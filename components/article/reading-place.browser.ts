import { readMarkPrefix } from '@/components/paths/read-mark-prefix.browser';

/** Shorter articles, in screens, get no bookmark. */
const longArticle = 4;
const tools = document.querySelector<HTMLElement>('.tools');
/** The article's first path, by which its place and its mark are stored: they outlive a rename. */
const path = tools?.dataset.first ?? location.pathname;
const placeKey = `place:${path}`;

/**
 * Stores in the browser the section at which a reader left a long article, and offers a link back to it on the next visit.
 * Reaching the end removes the place and marks the article as read for the learning paths. Does nothing without storage.
 */
export function offerReturn(): void {
  const isLong = document.documentElement.scrollHeight > longArticle * innerHeight;
  if (!tools) return;
  const headings = [...document.querySelectorAll<HTMLElement>('article h2')];
  const kept = readPlace();
  const left = headings.find(({ id }) => id === kept);
  // Not if the place is on this screen or the next.
  const isFar = left && topOf(left) > innerHeight;
  if (isLong && isFar && !location.hash && scrollY < innerHeight) showLink(left);
  // Fires when the page is left and when its tab is hidden, after which it may be killed.
  document.addEventListener('visibilitychange', () => {
    const passed = headings.filter((heading) => topOf(heading) < innerHeight / 3).pop();
    // Above the first heading nothing has been read, so keep the stored place.
    if (passed) keep(passed.matches('.section') ? passed.id : null);
  });
}

/**
 * Shows the link at the bottom of the screen until the reader follows it or scrolls on. It stands before the contents, where the
 * Tab key comes to it before it scrolls.
 */
function showLink(heading: HTMLElement): void {
  const link = document.createElement('a');
  link.href = `#${heading.id}`;
  link.textContent = `${tools?.dataset.return} ${heading.textContent}`;
  document.querySelector('.toc')?.prepend(link);
  // Elements that take the focus scroll clear of the link.
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

/** Stores the place; without one, marks the article as read. */
function keep(place: string | null): void {
  try {
    if (place) localStorage.setItem(placeKey, place);
    else localStorage.removeItem(placeKey);
    if (!place) localStorage.setItem(readMarkPrefix + path, '1');
  } catch {
    // Private windows and in-app browsers may refuse storage.
  }
}
