import { isRead, markRead } from './read-marks.browser';

/** A step as its path's page hands it over. */
type Step = { slug: string; title: string; href: string };

/**
 * Fills the place of how far the reader has come: how many steps, the way to the next, and a button that takes all marks away.
 *
 * @param onChange  called when the marks are gone
 * @returns         shows what is kept
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
    // The button has gone: whoever stood on it stands on what it did.
    status.focus();
  });
  line?.append(status, button);
  return () => {
    const waiting = path.filter(({ slug }) => !isRead(slug));
    const text = count.replace('{read}', number.format(path.length - waiting.length));
    // Said aloud when it changes, and only then.
    if (status.textContent !== text) status.textContent = text;
    button.hidden = waiting.length === path.length;
    const [first] = waiting;
    const link = document.createElement('a');
    if (first) Object.assign(link, { href: first.href, textContent: first.title });
    way?.replaceChildren(...(first ? [`${next} `, link] : [all]));
  };
}
