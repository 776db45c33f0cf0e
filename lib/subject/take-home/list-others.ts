import { formatNumber } from '@/lib/i18n/format';
import { takeHomePath } from '@/lib/i18n/href';
import type { AnswerWording } from './answer-wording';
import { isKnownRoute, neededFields, usualRoute } from './complete-query';
import { rangeOfMoney } from './describe-finding';
import { parseTakeHomeForm, type TakeHomeInput } from './parse-take-home-form';
import { takeHome } from './take-home';
import type { TakeHomeQuery } from './take-home-fields';

/** A marketplace beside the others: what is left of the same price there, in words and in percent of the price. */
export type OtherMarketplace = {
  id: string;
  name: string;
  href: string;
  isChosen: boolean;
  value: string;
  /** The way that counts, or why nothing does. */
  note: string;
  from: number;
  to: number;
};

/** Lists all marketplaces for a price: each with the chosen way where it is known there, else with its usual one. */
export function listOthers(
  query: TakeHomeQuery,
  { amount }: Pick<TakeHomeInput, 'amount'>,
  wording: AnswerWording,
): OtherMarketplace[] {
  const { rules, locale, answerTexts } = wording;
  const price = formatNumber(amount / 100, locale);
  return Object.entries(rules.marketplaces).flatMap(([id, entry]) => {
    if (!entry) return [];
    const isChosen = id === query.marketplace;
    const asked = isChosen ? query : askOf(id, { ...query, amount: price }, wording);
    const link = {
      id,
      name: entry.name[locale],
      href: takeHomePath(locale, shownQuery(asked, wording)),
      isChosen,
    };
    const answer = parseTakeHomeForm({ ...asked, want: '' }, rules);
    if ('faults' in answer) return [{ ...link, value: '', note: '', from: 0, to: 0 }];
    const { question } = answer;
    const least = takeHome(question);
    const most = takeHome({ ...question, share: question.share ?? lowestShare(question) });
    if (!most.received) return [{ ...link, value: answerTexts.notPaid, note: '', from: 0, to: 0 }];
    const range = { from: least.received?.from ?? 0, to: most.received.to };
    const percent = (minor: number) => Math.round((minor / question.amount) * 1_000) / 10;
    return [
      {
        ...link,
        value: rangeOfMoney(range, question, wording),
        note: question.route ? (rules.payouts[asked.payout]?.name[locale] ?? '') : answerTexts.onlyFee,
        from: percent(range.from),
        to: percent(range.to),
      },
    ];
  });
}

/** The same question about another marketplace: what was said of the fees and of the currency of this one does not hold there. */
function askOf(marketplace: string, query: TakeHomeQuery, { rules }: AnswerWording): TakeHomeQuery {
  const currency = rules.marketplaces[marketplace]?.currency;
  const isSame = currency === rules.marketplaces[query.marketplace]?.currency;
  const isRateKnown = currency !== undefined && rules.exchangeRates[currency] !== undefined;
  const payout = isKnownRoute(query.payout, marketplace, rules)
    ? query.payout
    : usualRoute(marketplace, rules);
  return {
    ...query,
    marketplace,
    payout,
    share: '',
    billed: '',
    currency: '',
    rate: isSame ? query.rate : '',
    want: isSame || (query.unit === 'BDT' && isRateKnown) ? query.want : '',
  };
}

/** The query as the address shows it: without what the marketplace does not need, and without the way back when it is not asked. */
export function shownQuery(
  query: TakeHomeQuery,
  { rules }: Pick<AnswerWording, 'rules'>,
): Record<string, string> {
  const { currency: _, want, unit, ...shown } = query;
  const marketplace = rules.marketplaces[query.marketplace];
  const needed: Record<string, boolean> = marketplace ? neededFields(marketplace) : {};
  const kept = Object.entries(shown).filter(([name, value]) => value !== '' && needed[name] !== false);
  return Object.fromEntries(want === '' ? kept : [...kept, ['want', want], ['unit', unit]]);
}

function lowestShare({ seller }: TakeHomeInput): number | undefined {
  return seller.percentBetween && seller.percentBetween[0] * 100;
}
