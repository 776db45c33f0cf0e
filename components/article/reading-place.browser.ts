/** Articles shorter than this many screens are not worth a bookmark. */
const longArticle = 4;

/**
 * Remembers, on the reader's own device, the section a long article was left at, and offers a link back to it on the next
 * visit. Where storage is missing or full, nothing happens.
 */
export function offerReturn(): void {
  const place = document.querySelector<HTMLElement>('[data-return]');
  const headings = [...document.querySelectorAll<HTMLElement>('article h2[id]')];
  const isLong = document.documentElement.scrollHeight > longArticle * innerHeight;
  if (!place || !isLong) return;
  const key = `place:${location.pathname}`;
  const left = headings.find(({ id }) => id === read(key));
  if (left && !location.hash && scrollY === 0) {
    const link = document.createElement('a');
    link.href = `#${left.id}`;
    link.textContent = `${place.dataset.return} ${left.textContent}`;
    place.append(link);
  }
  // pagehide is the last event that in-app browsers reliably send.
  addEventListener('pagehide', () => {
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 2);
    write(key, passed[passed.length - 1]?.id);
  });
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string | undefined): void {
  try {
    if (value) localStorage.setItem(key, value);
    else localStorage.removeItem(key);
  } catch {
    // Private windows and in-app browsers may refuse; the article reads as well without.
  }
}
