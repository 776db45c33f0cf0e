import { formatMoney } from '@/lib/content/money/format-money';
import { fillText } from '@/lib/i18n/fill-text';
import type { AnswerWording } from './answer-wording';
import { describeFinding, type Finding } from './describe-finding';
import { type AskedPrice, describePrice } from './describe-price';
import { describeResult, type Result } from './describe-result';
import { listOthers, type OtherMarketplace } from './list-others';
import type { TakeHomeQuestion } from './parse-take-home-form';
import { type PricePart, splitPrice } from './split-price';
import { takeHome } from './take-home';
import type { TakeHomeQuery } from './take-home-fields';

/** All that the page shows of an answer, in words. */
export type Answer = Result &
  Finding & {
    /** Heading of the drawing: where the price goes. */
    whereItGoes: string;
    parts: PricePart[];
    others: OtherMarketplace[];
    price?: AskedPrice;
  };

/** Calculates an answer and describes it. Used by the page and by its browser module, so both show the same. */
export function describeAnswer(
  query: TakeHomeQuery,
  { question, goal }: TakeHomeQuestion,
  wording: AnswerWording,
): Answer {
  const result = takeHome(question);
  const amount = formatMoney(question.amount, question.currency, wording.locale, { isShort: true });
  return {
    ...describeResult(question, wording, result),
    ...describeFinding(question, result, wording),
    whereItGoes: fillText(wording.answerTexts.whereItGoes, { amount }),
    parts: splitPrice(question, result, wording),
    others: listOthers(query, question, wording),
    price: goal && describePrice({ query, input: question, goal }, wording),
  };
}
