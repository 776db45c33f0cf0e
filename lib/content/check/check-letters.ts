import { localeList } from '@/lib/i18n/locales';
import type { ContentModel } from '../parse/content-model';
import type { Problem } from '../problem';
import { encodingRules } from './encoding-rules';
import { letterRules } from './letter-rules';
import { listTexts } from './list-texts';
import type { CheckedArticle } from './parse-article-texts';
import { dataTextRules, plainTextRules } from './plain-text-rules';
import { findByRules } from './text-rule';

/** A quick test: most texts have only letters of our languages, digits and the stops of sentences. */
const rare =
  /[^A-Za-z0-9\s\u0980-\u09db\u09de\u09e0-\u09ef.,:;?'’‘“”()–—!/&%।$@+…-]|[\u0980-\u09e3][.:]|[0-9০-৯],|\?\s?\?|।\s?।|&[#\w]|^[-+“„«‘]|[%=]E0|v[bcdfghjkmnpqstwxzA-Z]|[\u0985-\u0994]\u09bc?[\u09be-\u09cc]|[\u0981-\u0983\u09be-\u09ce]{2}|\u09cd[\u200c\u200d]\u09cd|[^ডঢয]\u09bc|[^\u0985-\u09e3][\u0981-\u0983\u09bc\u09be-\u09cd\u09d7]|^[\u0981-\u0983\u09bc\u09be-\u09cd]|[০-৯][0-9]|[0-9][০-৯]|[0-9][ \u00a0]?[\u0980-\u09e3]|-$/u;

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
  return listTexts(model, texts).flatMap(({ file, text, of, place, isPlain }) => {
    // The prose of a text that is not valid MDX has its code too.
    if ((!isPlain && broken.has(file)) || !rare.test(text)) return [];
    const rules = [
      ...letterRules,
      ...encodingRules,
      ...(isPlain ? plainTextRules : []),
      ...(isPlain && of !== 'messages' ? dataTextRules : []),
    ];
    return findByRules(rules, text).map(({ headline, fix, isWarning, ...part }) => ({
      file,
      ...place(part),
      headline,
      fix,
      isWarning,
    }));
  });
}
