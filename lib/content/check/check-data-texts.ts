import type { ContentModel } from '../parse/content-model';
import type { ContentFile } from '../parse/read-content-files';
import type { Problem } from '../problem';
import { checkLetters } from './check-letters';
import { checkShortLanguages } from './check-short-languages';
import { checkSigns } from './check-signs';
import { checkSpelling } from './check-spelling';
import { checkTrackedAddresses } from './check-tracked-addresses';
import { checkTrailPhrases } from './check-trail-phrases';

/** What is wrong in the texts of data and messages, by the check of articles that they share. */
export type DataTextReport = Record<
  'signs' | 'spelling' | 'letters' | 'shortLanguages' | 'addresses' | 'trail',
  Problem[]
>;

/**
 * Checks the texts of data, tables, charts and messages.
 *
 * @param files  all that are in no folder of an article or page; what the report depends on is made from them
 */
export function checkDataTexts(model: ContentModel, files: ContentFile[]): DataTextReport {
  const data: ContentModel = { ...model, articles: new Map(), pages: new Map() };
  return {
    signs: checkSigns(data, files, []),
    spelling: checkSpelling(data, []),
    letters: checkLetters(data, []),
    shortLanguages: checkShortLanguages(data, []),
    addresses: checkTrackedAddresses(data, []),
    trail: checkTrailPhrases(data, []),
  };
}

/** Creates a checkDataTexts that keeps its last report while the files are the same. */
export function createDataTextChecker(): typeof checkDataTexts {
  let last: { root: string; files: ContentFile[]; report: DataTextReport } | undefined;
  return (model, files) => {
    const { root } = model;
    if (last?.root !== root || !areSameFiles(last.files, files)) {
      last = { root, files, report: checkDataTexts(model, files) };
    }
    return last.report;
  };
}

/** True for the same texts at the same places. */
export function areSameFiles(a: ContentFile[], b: ContentFile[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ path, text }, index) => path === b[index]?.path && text === b[index].text)
  );
}
