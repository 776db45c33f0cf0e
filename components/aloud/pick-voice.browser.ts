import { spokenInstead } from '@/lib/i18n/locales';

/**
 * Picks a voice of a language. Chrome on Android, which writes `bn_BD`, lists languages that the device does not have, and lets them
 * be spoken in English. So a voice is sure when it is on the device and written otherwise, or when the reader has said that he hears it:
 * read-aloud.browser.ts stores this.
 *
 * @returns undefined where there is none, or the reader has said that he does not hear it
 */
export function pickVoice(locale: string): { voice: SpeechSynthesisVoice; isSure: boolean } | undefined {
  const voices = speechSynthesis.getVoices().filter(({ lang }) => lang.split(/[-_]/)[0] === locale);
  const sure = voices.find(({ lang, localService }) => localService && !lang.includes('_'));
  let heard: string | null = null;
  try {
    heard = localStorage.getItem(`voice:${locale}`);
  } catch {
    // Private windows and in-app browsers may refuse storage.
  }
  const voice = sure ?? (heard === 'no' ? undefined : voices[0]);
  return voice && { voice, isSure: !!sure || heard === 'yes' || locale === spokenInstead };
}
