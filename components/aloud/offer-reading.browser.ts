import type { Locale } from '@/lib/i18n/locales';
import { pickVoice } from './pick-voice.browser';
import { styleButtons } from './style-buttons.browser';

/** URL of read-aloud.browser.ts, and the button's text in each language; lib/publish/browser-modules.ts inserts them. */
declare const aloudModule: string;
declare const listenWords: Record<Locale, string>;

/** The place of the buttons. It has the function that picks a voice, so that the module which reads need not have it too. */
export type AloudPlace = HTMLElement & { pickVoice: typeof pickVoice };

/**
 * Puts a button behind the answer of an article where the device has a voice of its language, now or when its voices have been loaded.
 * The first tap loads the module that reads. Does nothing without an answer above the contents, over whose line the button stands.
 */
export function offerReading(): void {
  const contents = document.querySelector('.in-short+.toc');
  const { speechSynthesis } = window;
  if (!contents || !speechSynthesis || !document.adoptedStyleSheets) return;
  // Not the document's `lang`: what translates pages changes it.
  const locale = location.pathname.split('/')[1] as Locale;
  const show = () => {
    if (!pickVoice(locale)) return;
    speechSynthesis.onvoiceschanged = null;
    const place = Object.assign(document.createElement('span'), { pickVoice });
    place.dataset.aloud = '';
    // Borrows the look of the tools at the end, which are found by then.
    place.className = 'tools';
    styleButtons();
    const button = document.createElement('button');
    button.textContent = listenWords[locale];
    button.onclick = () => {
      button.disabled = true;
      load(button);
    };
    place.append(button);
    contents.before(place);
  };
  speechSynthesis.onvoiceschanged = show;
  show();
}

/** Under another query after each failure, because browsers remember an address that failed. */
let tries = '';

/** Loads the module that reads. When that fails, the next tap tries again. */
function load(button: HTMLButtonElement): void {
  // A script element: the content security policy of pages with advertisements does not allow import().
  const script = document.createElement('script');
  script.type = 'module';
  script.src = aloudModule + tries;
  script.onerror = () => {
    tries += '?';
    button.disabled = false;
  };
  document.head.append(script);
}
