import type { Library } from '@/lib/content/library';
import { listProgrammes } from './list-programmes';

/** How many programmes take applications, are worth asking about, and are closed; and the day of the newest news of any. */
export function countProgrammes(library: Library) {
  const programmes = listProgrammes(library);
  const open = programmes.filter(({ status, isOld }) => status === 'open' && !isOld).length;
  const closed = programmes.filter(({ status }) => status === 'closed' || status === 'ended').length;
  const days = programmes.flatMap(({ confirmed }) => confirmed?.on ?? []).sort();
  return { open, closed, ask: programmes.length - open - closed, newest: days.at(-1) };
}
