import { soundKey } from '@/lib/search/bangla/sound-key';
import { foldText } from '../text/fold-text';

/** Whom readers take for somebody who speaks for the site, in either language and any spelling. */
const roles = new Set(['editor', 'editors', 'সম্পাদক', 'admin', 'administrator', 'moderator'].map(soundKey));

/**
 * Whether a name is one that readers would take for the site's own. A badge marks the editor's replies, and not everybody looks for it.
 *
 * @param siteNames  names of the site, in each language
 * @example posesAsEditor('K\u0430jPath Team', ['KajPath'])
 */
export function posesAsEditor(name: string, siteNames: readonly string[]): boolean {
  const words = readWords(name);
  const whole = soundKey(words.join(''));
  return (
    words.some((word) => roles.has(soundKey(word))) ||
    siteNames.some((site) => whole.includes(soundKey(readWords(site).join(''))))
  );
}

function readWords(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
