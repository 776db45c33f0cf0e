import { soundKey } from '@/lib/bangla/sound-key';
import { foldText } from '../text/fold-text';

/** Roles that speak for the site, in any spelling that sounds the same. */
const roles = new Set(['editor', 'editors', 'সম্পাদক', 'admin', 'administrator', 'moderator'].map(soundKey));

/** Code units: more than a name of the comment form can have. */
const longestName = 1_000;

/**
 * Whether readers would take a name for the site's own. A badge marks the editor's replies, but not everybody looks for it.
 *
 * @param siteNames  names of the site, in each language
 * @example posesAsEditor('K\u0430jPath Team', ['KajPath'])
 */
export function posesAsEditor(name: string, siteNames: readonly string[]): boolean {
  const words = listWords(name.slice(0, longestName));
  const whole = soundKey(words.join(''));
  return (
    words.some((word) => roles.has(soundKey(word))) ||
    siteNames.some((site) => whole.includes(soundKey(listWords(site).join(''))))
  );
}

/** Words as spelled, unlike `unmaskWords`: initials in a name (S. M. Rahman) are not one disguised word. */
function listWords(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
