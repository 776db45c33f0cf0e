import { createProgress } from './create-progress.browser';
import { createReadButton } from './create-read-button.browser';
import { canStore } from './read-marks.browser';

/* The reader's progress on a learning path: a button at each step, and a summary. Needs storage. */

if (canStore()) {
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  const shows = [
    ...all('[data-read]').map((place) => createReadButton(place, show)),
    ...all('[data-steps]').map((place) => createProgress(place, show)),
  ];
  function show() {
    for (const part of shows) part();
  }
  show();
  // Another tab may have changed the marks, or the article itself while this page was in the history.
  addEventListener('storage', show);
  addEventListener('pageshow', show);
}
