import { localeList } from '@/lib/i18n/locales';
import type { ContentModel } from '../parse/content-model';
import type { Problem } from '../problem';
import { encodingRules } from './encoding-rules';
import { letterRules } from './letter-rules';
import { listTexts } from './list-texts';
import type { CheckedArticle } from './parse-article-texts';
import { plainTextRules } from './plain-text-rules';
import { findByRules } from './text-rule';

/** A quick test: signs that the rules look at. Most texts have only letters of one script, spaces and full stops. */
const rare =
  /[|:,?*~[\]`#†‡àâÃÂ\u0400-\u04ff\u0900-\u0963\u09dc\u09dd\u09df\u09f0\u09f1\u09f7]|v[bcdfghjkmnpqstwxzA-Z]|[\u0985-\u0994]\u09bc?[\u09be-\u09cc]|[\u09be-\u09cd]{2}|\P{L}[\u0981\u09bc\u09cd]|(?![0-9০-৯])\p{Nd}|[০-৯][0-9]|[0-9][০-৯]|[\u24b6-\u24e9\uff10-\uff5a\u{1d400}-\u{1f149}]/u;

/**
 * Reports letters and signs of the wrong kind in every text that readers see, and marks of Markdown in texts that are none:
 * titles, data and messages.
 */
export function checkLetters(model: ContentModel, texts: CheckedArticle[]): Problem[] {
  const broken = new Set(
    texts.flatMap(({ folder, outlines }) =>
      localeList.flatMap((locale) => (outlines[locale]?.possibleIds ? `${folder.path}/${locale}.mdx` : [])),
    ),
  );
  return listTexts(model, texts).flatMap(({ file, text, place, isPlain }) => {
    // The prose of a text that is not valid MDX has its code too.
    if ((!isPlain && broken.has(file)) || !rare.test(text)) return [];
    const rules = [...letterRules, ...encodingRules, ...(isPlain ? plainTextRules : [])];
    return findByRules(rules, text).map(({ headline, fix, isWarning, ...part }) => ({
      file,
      ...place(part),
      headline,
      fix,
      isWarning,
    }));
  });
}
