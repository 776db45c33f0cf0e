import { hasReadArticle, markRead } from './read-marks.browser';

/** A step, as the page passes it. `slug` is the article's first. */
type Step = { slug: string; title: string; href: string };

/**
 * Shows the reader's progress on a path: number of steps read, link to the next, and a button that removes all marks.
 *
 * @param onChange  called after the marks are removed
 * @returns         updates the display from storage
 */
export function createProgress(place: HTMLElement, onChange: () => void): () => void {
  const { count = '', all = '', next = '', reset = '', steps = '[]' } = place.dataset;
  const path: Step[] = JSON.parse(steps);
  const number = new Intl.NumberFormat(document.documentElement.lang);
  const [line, way] = place.children;
  const status = document.createElement('output');
  status.tabIndex = -1;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = reset;
  button.addEventListener('click', () => {
    for (const { slug } of path) markRead(slug, false);
    onChange();
    // The button is hidden now, so move the focus to the result.
    status.focus();
  });
  line?.append(status, button);
  return () => {
    const waiting = path.filter(({ slug }) => !hasReadArticle(slug));
    const text = count.replace('{read}', number.format(path.length - waiting.length));
    // Screen readers announce it only when it changes.
    if (status.textContent !== text) status.textContent = text;
    button.hidden = waiting.length === path.length;
    const [first] = waiting;
    const link = document.createElement('a');
    if (first) Object.assign(link, { href: first.href, textContent: first.title });
    way?.replaceChildren(...(first ? [`${next} `, link] : [all]));
  };
}
