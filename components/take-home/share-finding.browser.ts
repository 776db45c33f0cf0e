import { findingLinks } from '@/lib/subject/take-home/finding-links';

/**
 * Adds buttons that copy the finding with its address, and that open the phone's share sheet.
 *
 * @returns  a function that takes a new finding, once the address is its own
 */
export function offerFinding(): (sentence?: string) => void {
  const section = document.getElementById('share-finding');
  const shown = document.getElementById('finding-sentence');
  const links = section?.querySelector('.share-links');
  const { copy = '', share = '', copied = '' } = section?.dataset ?? {};
  const status = document.createElement('output');
  status.setAttribute('aria-label', copy);
  const text = () => shown?.textContent ?? '';
  const buttonOf = (label: string, act: () => Promise<void>) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => {
      // A reader who closes the share sheet has not failed; where copying is not allowed the sentence can be selected.
      act().catch(() => shown && getSelection()?.selectAllChildren(shown));
    });
    return button;
  };
  if (links && typeof navigator.share === 'function')
    links.prepend(
      buttonOf(share, () => navigator.share({ text: text(), url: location.href })),
      ' ',
    );
  if (links && typeof navigator.clipboard?.writeText === 'function') {
    const write = async () => {
      await navigator.clipboard.writeText(`${text()} ${location.href}`);
      status.textContent = copied;
    };
    links.prepend(buttonOf(copy, write), ' ');
    links.append(' ', status);
  }
  return (sentence = '') => {
    if (shown) shown.textContent = sentence;
    status.textContent = '';
    const to = findingLinks(sentence, location.href);
    const [whatsapp, facebook] = links?.querySelectorAll('a') ?? [];
    if (whatsapp) whatsapp.href = to.whatsapp;
    if (facebook) facebook.href = to.facebook;
  };
}
