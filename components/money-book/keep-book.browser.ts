import { type Book, emptyBook } from '@/lib/subject/money-book/book';
import { parseBook } from '@/lib/subject/money-book/parse-book';

/*
 * The book on the device. `localStorage` and not IndexedDB: a book of ten years is some 200 KB of the 5 MB that every browser gives,
 * a write is whole or not at all, other tabs hear of it, and both are cleared together.
 */

const key = 'kajpath-money-book';

/** What went wrong: the browser keeps nothing, has no room left, or what it kept is no book. */
export type StoreTrouble = 'forbidden' | 'full' | 'damaged';

/** Reads the book. */
export function readBook(): { book: Book } | { trouble: StoreTrouble } {
  try {
    const json = localStorage.getItem(key);
    if (json === null) return { book: emptyBook };
    const parsed = parseBook(json);
    return 'book' in parsed ? parsed : { trouble: 'damaged' };
  } catch {
    return { trouble: 'forbidden' };
  }
}

/** The text that the device keeps, whatever it is; '' for none. */
export function readKeptText(): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** Writes the book. @returns what went wrong; then the earlier one is still there */
export function writeBook(book: Book): StoreTrouble | undefined {
  try {
    localStorage.setItem(key, JSON.stringify(book));
    return undefined;
  } catch (error) {
    const isFull = error instanceof DOMException && /quota/i.test(error.name);
    return isFull ? 'full' : 'forbidden';
  }
}

/** Calls back when another tab has changed the book. */
export function watchBook(changed: () => void): void {
  addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) changed();
  });
}
