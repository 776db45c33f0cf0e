import { localeList } from '@/lib/i18n/locales';
import { findFigures } from '../figures/find-figures';
import type { ParsedFile } from '../parse/parse-value';
import type { Problem } from '../problem';
import { describeFigure } from './check-figures';
import { isCited, walkData } from './walk-data';

/** Reports the first figure of a part of a data file that cites no source anywhere in it. */
export function checkUncited(
  { file, value, locate }: Pick<ParsedFile<unknown>, 'file' | 'value' | 'locate'>,
  path: PropertyKey[],
  fix: string,
): Problem[] {
  const parts = [...walkData(getAt(value, path))];
  if (parts.some(isCited)) return [];
  const [first] = parts.flatMap(({ value: part, path: at }) => {
    const isText = typeof part === 'string' && localeList.some((locale) => locale === at.at(-1));
    return isText ? findFigures(part).map(({ figure }) => ({ figure, at })) : [];
  });
  return first
    ? [{ file, ...locate([...path, ...first.at]), headline: describeFigure(first.figure), fix }]
    : [];
}

function getAt(value: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (part, key) => (typeof part === 'object' && part ? Reflect.get(part, key) : undefined),
    value,
  );
}
