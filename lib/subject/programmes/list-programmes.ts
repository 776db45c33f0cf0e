import { isOld } from '@/lib/content/dates/is-old';
import type { Library } from '@/lib/content/library';
import { type Programme, programmeStatuses } from '@/lib/content/schema/programme-schema';

/** What readers may conclude today: open for sure, worth asking about, or closed. */
export type ProgrammeState = 'open' | 'unsure' | 'closed';

export type ListedProgramme = Programme & {
  id: string;
  /** Whether the latest news is too old to rely on. */
  isOld: boolean;
  state: ProgrammeState;
};

/** Lists all programmes: open ones first, then by date of the latest news, undated ones last. */
export function listProgrammes({ programmes, today }: Library): ListedProgramme[] {
  const rank = ({ status }: Programme) => programmeStatuses.indexOf(status);
  const day = ({ confirmed }: Programme) => confirmed?.on ?? '';
  return Object.entries(programmes)
    .map(([id, programme]) => {
      const old = programme.confirmed !== undefined && isOld(programme.confirmed.on, today);
      return { id, ...programme, isOld: old, state: concludeState(programme, old) };
    })
    .sort((a, b) => rank(a) - rank(b) || day(b).localeCompare(day(a)));
}

/** An intake whose news is old may have ended. */
function concludeState({ status }: Programme, old: boolean): ProgrammeState {
  if (status === 'closed' || status === 'ended') return 'closed';
  return status === 'open' && !old ? 'open' : 'unsure';
}
