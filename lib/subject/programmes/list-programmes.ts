import { isOld } from '@/lib/content/dates/is-old';
import type { Library } from '@/lib/content/library';
import { type Programme, programmeStatuses } from '@/lib/content/schema/programme-schema';

export type ListedProgramme = Programme & {
  id: string;
  /** Whether the latest news is too old to rely on. */
  isOld: boolean;
};

/** Lists all programmes: open ones first, then by date of the latest news, undated ones last. */
export function listProgrammes({ programmes, today }: Library): ListedProgramme[] {
  const rank = ({ status }: Programme) => programmeStatuses.indexOf(status);
  const day = ({ confirmed }: Programme) => confirmed?.on ?? '';
  return Object.entries(programmes)
    .map(([id, programme]) => ({
      id,
      ...programme,
      isOld: programme.confirmed !== undefined && isOld(programme.confirmed.on, today),
    }))
    .sort((a, b) => rank(a) - rank(b) || day(b).localeCompare(day(a)));
}
