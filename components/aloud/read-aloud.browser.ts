import type { Locale } from '@/lib/i18n/locales';
import { listSentences } from './list-sentences.browser';
import type { AloudPlace } from './offer-reading.browser';

type Word = 'pause' | 'stop' | 'rate' | 'heard' | 'yes' | 'no';

/** Texts in each language, set by the bundler. */
declare const aloudWords: Record<Locale, Record<Word, string>>;

/*
 * Reads an article aloud, sentence by sentence: some voices stop in a long text, and phones do not keep a pause. The first tap on the
 * button that offers it loads it.
 */
const locale = location.pathname.split('/')[1] as Locale;
const words = aloudWords[locale];
const place = document.querySelector('[data-aloud]') as AloudPlace;
const main = place.firstChild as HTMLButtonElement;
const listen = main.textContent;
const sentences = listSentences(document.querySelector('article') as Element, locale);
/** Missing in older browsers, which mark nothing. */
const highlights = CSS.highlights as HighlightRegistry | undefined;
const rates = [1, 1.2, 1.5, 0.8];
let rate = 1;
let at = 0;
/** What is spoken. Chrome forgets an utterance that nobody holds, and does not say that it has ended. */
let spoken: SpeechSynthesisUtterance | undefined;

const rateButton = createButton(() => {
  rate = rates[(rates.indexOf(rate) + 1) % 4] ?? 1;
  store('voice-rate', rate);
  showRate();
  if (spoken) read();
});
const stopButton = createButton(stop, words.stop);

function createButton(act: () => void, text = ''): HTMLButtonElement {
  const button = document.createElement('button');
  setButton(button, text, act);
  return button;
}

function setButton(button: HTMLButtonElement, textContent: string | null, onclick: () => void): void {
  Object.assign(button, { textContent, onclick });
}

function showRate(): void {
  rateButton.textContent = words.rate.replace('#', rate.toLocaleString(locale));
}

/** Speaks in a voice of the language, or not at all. */
function speak(text: string, then = () => {}): void {
  hush();
  const voice = place.pickVoice(locale)?.voice;
  if (!voice) return;
  const utterance = new SpeechSynthesisUtterance(text);
  Object.assign(utterance, { voice, lang: locale, rate });
  spoken = utterance;
  // What was hushed ends too.
  utterance.onend = () => spoken === utterance && then();
  utterance.onerror = () => spoken === utterance && pause();
  speechSynthesis.speak(utterance);
}

function hush(): void {
  spoken = undefined;
  speechSynthesis.cancel();
}

function read(): void {
  const sentence = sentences[at];
  if (sentence) {
    highlights?.set('aloud', new Highlight(sentence.range));
    setButton(main, words.pause, pause);
    speak(sentence.text, () => {
      at += 1;
      read();
    });
  } else stop();
}

function pause(): void {
  hush();
  setButton(main, listen, read);
}

function start(): void {
  place.dataset.aloud = 'on';
  place.replaceChildren(main, rateButton, stopButton);
  read();
  main.focus();
}

function stop(): void {
  hush();
  highlights?.clear();
  at = 0;
  place.dataset.aloud = '';
  place.replaceChildren(main);
  setButton(main, listen, start);
  main.focus();
}

/** Asks once what no list of voices tells: whether this one speaks the language. */
function ask(): void {
  // The first is a title.
  speak(sentences[1]?.text ?? '');
  const question = document.createElement('span');
  question.textContent = words.heard;
  const offer = (answer: 'yes' | 'no', act: () => void) =>
    createButton(() => {
      store(`voice:${locale}`, answer);
      act();
    }, words[answer]);
  const yes = offer('yes', start);
  const no = offer('no', () => {
    hush();
    place.remove();
    document.querySelector<HTMLElement>('.toc summary')?.focus();
  });
  place.replaceChildren(question, yes, no);
  yes.focus();
}

function store(key: string, value: string | number): void {
  try {
    localStorage.setItem(key, `${value}`);
  } catch {
    // Private windows and in-app browsers may refuse storage.
  }
}

try {
  rate = Number(localStorage.getItem('voice-rate')) || rate;
} catch {
  // As above.
}
main.disabled = false;
showRate();
addEventListener('pagehide', hush);
if (place.pickVoice(locale)?.isSure) start();
else ask();
