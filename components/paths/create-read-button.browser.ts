import { hasReadArticle, markRead } from './read-marks.browser';

/**
 * Adds a button that marks an article as read.
 *
 * @param onChange  called after the reader changes the mark
 * @returns         updates the button from storage
 */
export function createReadButton(place: HTMLElement, onChange: () => void): () => void {
  const { read: slug = '', label = '', heading = '' } = place.dataset;
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-describedby', heading);
  const sign = document.createElement('span');
  sign.setAttribute('aria-hidden', 'true');
  button.append(sign, label);
  button.addEventListener('click', () => {
    markRead(slug, !hasReadArticle(slug));
    onChange();
  });
  place.append(button);
  return () => {
    button.setAttribute('aria-pressed', String(hasReadArticle(slug)));
    sign.textContent = hasReadArticle(slug) ? '✓ ' : '';
  };
}
