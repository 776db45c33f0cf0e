import type { Library } from '@/lib/content/library';
import { listProgrammes, type ProgrammeState } from './list-programmes';

/** How many programmes take applications, are worth asking about, and are closed; and the day of the newest news of any. */
export function countProgrammes(library: Library) {
  const programmes = listProgrammes(library);
  const count = (state: ProgrammeState) => programmes.filter((programme) => programme.state === state).length;
  const days = programmes.flatMap(({ confirmed }) => confirmed?.on ?? []).sort();
  return { open: count('open'), closed: count('closed'), ask: count('unsure'), newest: days.at(-1) };
}
