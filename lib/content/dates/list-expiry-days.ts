import type { Library } from '../library';
import { firstOldDay } from './is-old';

/** Future days on which a page has to say that a programme's status or a source has become old. */
export function listExpiryDays(library: Library): string[] {
  const programmes = Object.values(library.programmes).flatMap(({ confirmed }) => confirmed?.on ?? []);
  const readings = library.listSourceIds().flatMap((id) => library.getSource(id)?.checkedAt ?? []);
  return [...new Set([...programmes, ...readings].map(firstOldDay))].filter((day) => day > library.today);
}
