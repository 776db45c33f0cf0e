import type { Library } from '../library';
import { firstOldDay } from './is-old';

/** Days to come on which a page has to say that something has become old: a status, or the reading of a source. */
export function listExpiryDays(library: Library): string[] {
  const programmes = Object.values(library.programmes).flatMap(({ confirmed }) => confirmed?.on ?? []);
  const readings = library.listSourceIds().flatMap((id) => library.getSource(id)?.checkedAt ?? []);
  return [...new Set([...programmes, ...readings].map(firstOldDay))].filter((day) => day > library.today);
}
