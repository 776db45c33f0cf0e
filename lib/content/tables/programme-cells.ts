import { fillText } from '@/lib/i18n/fill-text';
import { formatDate } from '@/lib/i18n/format';
import { inEach, type Locale, type Localized } from '@/lib/i18n/locales';
import type { Programme, ProgrammeStatus } from '../schema/programme-schema';
import type { ProgrammeField } from '../schema/table-view-schema';
import type { Cell } from './table-data';
import type { TablePhrases } from './table-phrases';

const statusPhrases = {
  open: 'statusOpen',
  'not-confirmed': 'statusNotConfirmed',
  closed: 'statusClosed',
  ended: 'statusEnded',
} as const;

/** The name of a status in one language. */
export function nameStatus(status: ProgrammeStatus, phrases: TablePhrases): string {
  return phrases[statusPhrases[status]];
}

/** Makes the cell of a programme: the fact with its sources, or “not confirmed”. */
export function programmeCell(
  field: ProgrammeField,
  programme: Programme,
  phrases: Record<Locale, TablePhrases>,
): Cell {
  const { status, standing, confirmed, who, teaches, length, allowance } = programme;
  switch (field) {
    case 'offer':
      return (
        joinCells([who, teaches, length, allowance], phrases) ??
        inEach((locale) => phrases[locale].notConfirmed)
      );
    case 'status':
      return {
        ...inEach((locale) => {
          const named = nameStatus(status, phrases[locale]);
          return fillText(phrases[locale].standing, { status: named, standing: standing[locale] });
        }),
        cite: standing.cite,
      };
    case 'confirmed':
      if (!confirmed) return inEach((locale) => phrases[locale].noDatedSource);
      return {
        ...inEach((locale) =>
          fillText(phrases[locale].news, {
            date: formatDate(confirmed.on, locale),
            news: confirmed[locale],
          }),
        ),
        cite: confirmed.cite,
      };
    default:
      return programme[field] ?? inEach((locale) => phrases[locale].notConfirmed);
  }
}

function joinCells(cells: (Cell | undefined)[], phrases: Record<Locale, TablePhrases>): Cell | undefined {
  const known = cells.filter((cell) => cell !== undefined);
  if (known.length === 0) return undefined;
  const text = (locale: keyof Localized) =>
    known
      .map((cell) => cell[locale])
      .reduce((first, next) => fillText(phrases[locale].parts, { first, next }));
  return { ...inEach(text), cite: [...new Set(known.flatMap(({ cite }) => cite ?? []))] };
}
