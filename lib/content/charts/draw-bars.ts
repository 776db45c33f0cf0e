import { inEach } from '@/lib/i18n/locales';
import { chargeFee, toMinor } from '../money/charge-fee';
import { formatMoneyRange } from '../money/format-money';
import type { BarsSource, FeeBarsSource } from '../schema/chart-schema';
import type { Marketplace } from '../schema/money-schema';
import type { Cell } from '../tables/table-data';
import type { ChartRow, Stripe } from './chart-data';

/** A bar before it is drawn: without a range, its value is not known. */
type Bar = Pick<ChartRow, 'label' | 'text'> & { range?: readonly [number, number] };

/** Draws written bars. The longest is as long as the line. */
export function drawBars({ bars }: BarsSource): ChartRow[] {
  const ranged = bars.map(({ label, text, value }) => ({ label, text, range: rangeOf(value) }));
  return drawRows(ranged, Math.max(...ranged.flatMap(({ range = [0, 0] }) => range)));
}

/**
 * Draws what the seller keeps of the amount on each marketplace. The whole line is the amount. Each bar cites the first source
 * of its fee, which says all of it.
 */
export function drawFeeBars({ amount }: FeeBarsSource, marketplaces: Marketplace[]): ChartRow[] {
  const bars = marketplaces.map(({ name, currency, seller }) => {
    const kept = keepOf(toMinor(amount), seller);
    const text: Cell = {
      ...inEach((locale) => formatMoneyRange(kept, currency, locale)),
      cite: seller.cite.slice(0, 1),
    };
    return { label: name, text, range: [kept.from, kept.to] as const };
  });
  return drawRows(bars, toMinor(amount));
}

/** What is left of an amount in minor units, with the highest and the lowest percentage that a contract may have. */
function keepOf(amount: number, fee: Marketplace['seller']) {
  const [low, high] = fee.percentBetween ?? [0, 0];
  const dear = chargeFee(fee, amount, { share: toMinor(high) }).to;
  const cheap = chargeFee(fee, amount, { share: toMinor(low) }).from;
  return { from: Math.max(0, amount - dear), to: Math.max(0, amount - cheap) };
}

/** The longest bar first, by what is certain of it; unknown ones last. Bars of one length keep their order. */
function drawRows(bars: Bar[], whole: number): ChartRow[] {
  const certain = ({ range }: Bar) => range?.[0] ?? -1;
  return [...bars]
    .sort((a, b) => certain(b) - certain(a))
    .map(({ label, text, range }) => ({ label, text, stripes: drawStripes(range, whole) }));
}

function drawStripes(range: Bar['range'], whole: number): Stripe[] {
  if (!range) return [{ from: 0, to: 100, isUnsure: true }];
  const [from, to] = [percentOf(range[0], whole), percentOf(range[1], whole)];
  return from === to
    ? [{ from: 0, to }]
    : [
        { from: 0, to: from },
        { from, to, isUnsure: true },
      ];
}

function rangeOf(value: BarsSource['bars'][number]['value']): Bar['range'] {
  return typeof value === 'number' ? [value, value] : value;
}

/** A share of a whole in percent, with one decimal: more are not seen. */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;
}
