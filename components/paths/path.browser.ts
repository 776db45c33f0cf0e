import { createProgress } from './path-progress.browser';
import { createMark } from './read-mark.browser';
import { canKeep } from './read-marks.browser';

/* How far the reader has come on a learning path, where the browser keeps anything: a button at each step, and a summary. */

if (canKeep()) {
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  const shows = [
    ...all('[data-read]').map((place) => createMark(place, show)),
    ...all('[data-steps]').map((place) => createProgress(place, show)),
  ];
  function show() {
    for (const part of shows) part();
  }
  show();
  // Another tab, or the article itself while this page lay in the history, may have changed what is kept.
  addEventListener('storage', show);
  addEventListener('pageshow', show);
}
