import type { Localized } from '@/lib/i18n/locales';
import type { Cell } from '../tables/table-data';

/** A part of a line that is drawn, in percent of its length. */
export type Stripe = {
  from: number;
  to: number;
  /** Drawn hatched: it may be less, or is not known. */
  isUnsure?: boolean;
};

/** A name with its value, and the line drawn below them. */
export type ChartRow = { label: Localized; text: Cell; stripes: Stripe[] };

/** A stop of the money or the work, with what the way to it costs. */
export type FlowStep = { label: Localized; costs: Cell[] };

/** A question. An answer without a text leads to the next question. */
export type Question = { ask: Cell; yes?: Cell; no?: Cell };

/** A drawing, whatever file its numbers come from. */
export type ChartData = { title: Localized; note?: Cell } & (
  | { kind: 'bars' | 'line'; rows: ChartRow[] }
  | { kind: 'flow'; steps: FlowStep[] }
  | { kind: 'tree'; questions: Question[] }
);
