import type { Localized } from '@/lib/i18n/locales';

const bangla = /\p{Script=Bengali}/u;
/** Digits alone make no Bangla: they stay in a cell of which only the number was translated. */
const banglaLetter = /(?=\p{L})\p{Script=Bengali}/u;
const latin = /\p{Script=Latin}/u;

/** Words for what is wrong with a text: it is half translated when its Bangla has only Latin letters, or its English has Bangla ones. */
export function describeHalfTranslated({ bn = '', en = '' }: Partial<Localized>): string[] {
  const issues: string[] = [];
  if (latin.test(bn) && !banglaLetter.test(bn)) issues.push(`bn: expected Bangla, received "${bn}"`);
  if (bangla.test(en)) issues.push(`en: expected English, received "${en}"`);
  return issues;
}
