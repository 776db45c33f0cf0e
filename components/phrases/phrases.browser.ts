import { createCopyButton } from '@/components/site/copy-button.browser';
import { linkManifest } from '@/components/site/link-manifest.browser';

linkManifest();

/* Gives each sentence a button that copies it. Without script a sentence is selected by hand. */

const list = document.querySelector<HTMLElement>('.sentences');
if (list) {
  const { copy = '', copied = '' } = list.dataset;
  const status = document.createElement('output');
  status.setAttribute('aria-label', copy);
  list.append(status);
  for (const source of list.querySelectorAll<HTMLElement>('.say')) {
    const button = createCopyButton({ source, words: { copy, copied }, status });
    button.setAttribute('aria-describedby', source.id);
    source.after(button);
  }
}
