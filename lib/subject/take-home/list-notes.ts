import { toMinor } from '@/lib/content/money/charge-fee';
import { formatMoney } from '@/lib/content/money/format-money';
import type { Fee } from '@/lib/content/schema/fee-schema';
import { fillText } from '@/lib/i18n/fill-text';
import { formatDate, formatNumber } from '@/lib/i18n/format';
import type { TakeHomeInput } from './parse-take-home-form';
import { percentInWords, type ResultWording, shareOf } from './result-wording';
import type { TakeHome } from './take-home';

/** Says why nothing arrives, and what the reader can do; empty when something arrives. */
export function listStops(
  input: TakeHomeInput,
  { stops, balance }: TakeHome,
  wording: ResultWording,
): string[] {
  const { rules, texts, locale } = wording;
  const name = rules.marketplaces[input.marketplace]?.name[locale] ?? '';
  const money = (minor: number) => formatMoney(minor, input.currency, locale);
  const minimum = {
    belowMinimum: input.minimumWithdrawal,
    belowRouteMinimum: input.route?.fee.minimumAmount,
    routeUnknown: undefined,
    nothingLeft: undefined,
  };
  return stops.map((stop) =>
    fillText(texts[stop], {
      name,
      minimum: money(toMinor(minimum[stop] ?? 0)),
      balance: money(balance),
    }),
  );
}

/** Lists what a reader should know beside the sum: doubts first, then when fees are taken, then what is known of each. */
export function listNotes(input: TakeHomeInput, answer: TakeHome, wording: ResultWording): string[] {
  const { rules, texts, locale } = wording;
  const { route, seller } = input;
  const marketplace = rules.marketplaces[input.marketplace];
  const payout = rules.payouts[input.payoutId];
  const name = marketplace?.name[locale] ?? '';
  const known = route && route.standing !== 'unknown' ? route : undefined;
  const transfer = marketplace?.payouts?.routes.find(({ id }) => id === input.payoutId)?.fee;
  const isRange = answer.received && answer.received.from !== answer.received.to;
  const perWithdrawal = known?.transfer?.perWithdrawal || known?.fee.perWithdrawal;
  const notes = [
    known?.standing === 'reported' && fillText(texts.routeReported, { name }),
    route?.standing === 'unknown' && marketplace?.payouts?.note?.[locale],
    isRange && texts.rangeReason,
    known && transfer?.note?.[locale],
    known && !payout?.marketplaces && !transfer && fillText(texts.transferUnknown, { name }),
    perWithdrawal && texts.eachWithdrawal,
    takenInWords(seller, wording, name),
    seller.percentBetween &&
      input.share === undefined &&
      fillText(texts.highestShare, { share: percentInWords(shareOf(seller, undefined), wording) }),
    input.rateOf && exampleRate(input, wording),
    seller.note?.[locale],
    input.buyer?.note?.[locale],
    known && payout?.fee?.note?.[locale],
  ];
  return notes.filter((note) => typeof note === 'string');
}

function takenInWords({ taken }: Fee, { texts }: ResultWording, name: string): string | undefined {
  if (!taken) return undefined;
  return fillText(taken === 'acceptance' ? texts.takenOnAcceptance : texts.takenOnPayment, { name });
}

/** What the rate is that stands in for the reader's own, and of which day. */
function exampleRate({ currency, rateOf = '' }: TakeHomeInput, wording: ResultWording): string {
  const { rules, texts, locale } = wording;
  const known = rules.exchangeRates[currency];
  return fillText(texts.exampleRate, {
    rate: known ? formatNumber(known.taka, locale) : '',
    kind: known?.kind[locale] ?? '',
    date: formatDate(rateOf, locale),
  });
}
