import type { MoneyRules } from '@/lib/content/schema/money-schema';
import { fillText } from '@/lib/i18n/fill-text';
import type { Locale } from '@/lib/i18n/locales';
import type { AnswerTexts } from './answer-wording';
import { type Answer, describeAnswer } from './describe-answer';
import { describeFault, type FaultTexts } from './describe-fault';
import { type Faults, parseTakeHomeForm } from './parse-take-home-form';
import type { ResultTexts } from './result-wording';
import { type TakeHomeField, type TakeHomeQuery, takeHomeFields } from './take-home-fields';

/** What an answer is made from besides the query. */
export type TakeHomeSetting = {
  rules: MoneyRules;
  locale: Locale;
  texts: ResultTexts;
  answerTexts: AnswerTexts;
  faultTexts: FaultTexts;
  /** Short names of the fields. */
  fieldNames: Record<TakeHomeField, string>;
  /** Title of the page itself. */
  page: string;
};

/** A fault in words, in the order of the fields. */
export type FaultText = {
  field: TakeHomeField;
  /** As it stands beside the field. */
  message: string;
  /** With the field's name, for places that are not beside it. */
  text: string;
};

/** What the page says to a query: an answer, or all faults. */
export type Reply = {
  /** Title of the document. */
  title: string;
  answer?: Answer;
  faults: Faults;
  faultTexts: FaultText[];
};

/** Answers a complete query. Used by the page, its metadata and its browser module. */
export function answerQuery(query: TakeHomeQuery, setting: TakeHomeSetting): Reply {
  const { rules, locale, answerTexts, faultTexts: texts, page } = setting;
  const parsed = parseTakeHomeForm(query, rules);
  if ('faults' in parsed) {
    const { faults } = parsed;
    const faultTexts = takeHomeFields.flatMap((field) => {
      const fault = faults[field];
      if (!fault) return [];
      const message = describeFault(fault, { field, query, rules, texts, locale });
      return [{ field, message, text: `${setting.fieldNames[field]}: ${message}` }];
    });
    return { title: fillText(answerTexts.faultTitle, { page }), faults, faultTexts };
  }
  const answer = describeAnswer(query, parsed, setting);
  const title = fillText(answerTexts.documentTitle, { finding: answer.headline, page });
  return { title, answer, faults: {}, faultTexts: [] };
}
