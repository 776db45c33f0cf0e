import { fillText } from '@/lib/i18n/fill-text';
import { formatDate } from '@/lib/i18n/format';
import { inEach, type Locale, type Localized } from '@/lib/i18n/locales';
import type { Programme, ProgrammeStatus } from '../schema/programme-schema';
import type { ProgrammeField } from '../schema/table-view-schema';
import type { Cell } from './table-data';
import type { TablePhrases } from './table-phrases';

const statusWords = {
  open: 'statusOpen',
  'not-confirmed': 'statusNotConfirmed',
  closed: 'statusClosed',
  ended: 'statusEnded',
} as const;

/** A status in a word or two. */
export function nameStatus(status: ProgrammeStatus, words: TablePhrases): string {
  return words[statusWords[status]];
}

/** The cell of a programme: a fact with its sources, or that it is not confirmed. */
export function programmeCell(
  field: ProgrammeField,
  programme: Programme,
  words: Record<Locale, TablePhrases>,
): Cell {
  const { status, standing, confirmed, who, teaches, length, allowance } = programme;
  switch (field) {
    case 'offer':
      return (
        joinCells([who, teaches, length, allowance], words) ?? inEach((locale) => words[locale].notConfirmed)
      );
    case 'status':
      return {
        ...inEach((locale) => {
          const named = nameStatus(status, words[locale]);
          return fillText(words[locale].standing, { status: named, standing: standing[locale] });
        }),
        cite: standing.cite,
      };
    case 'confirmed':
      if (!confirmed) return inEach((locale) => words[locale].noDatedSource);
      return {
        ...inEach((locale) =>
          fillText(words[locale].news, {
            date: formatDate(confirmed.on, locale),
            news: confirmed[locale],
          }),
        ),
        cite: confirmed.cite,
      };
    default:
      return programme[field] ?? inEach((locale) => words[locale].notConfirmed);
  }
}

function joinCells(cells: (Cell | undefined)[], words: Record<Locale, TablePhrases>): Cell | undefined {
  const known = cells.filter((cell) => cell !== undefined);
  if (known.length === 0) return undefined;
  const text = (locale: keyof Localized) =>
    known.map((cell) => cell[locale]).reduce((first, next) => fillText(words[locale].parts, { first, next }));
  return { ...inEach(text), cite: [...new Set(known.flatMap(({ cite }) => cite ?? []))] };
}
