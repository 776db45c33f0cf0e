import { z } from 'zod';
import { citedText, everyLanguage, id, localized } from './fields';

/* `charts/<id>.yaml`: a drawing. Its schema depends on its kind, and on whether it is drawn from a data file. */

const chartKinds = ['bars', 'line', 'flow', 'tree'] as const;

const kind = z.enum(chartKinds, chartKinds.join(', '));
const amount = z.number('a number').min(0, 'a number, not below 0');
const twoAmounts = 'two numbers: [85, 100]';
const words = everyLanguage('…');

const shared = {
  kind,
  title: localized,
  /** What the drawing leaves out, in a sentence below it. */
  note: citedText('a text').optional(),
};
const written = {
  ...shared,
  /** `true` when its figures are ours, an example or a plan, and so have no source. */
  own: z.literal(true, 'true').optional(),
};

const barsSchema = z.strictObject(
  {
    ...written,
    bars: z
      .array(
        z.strictObject(
          {
            label: localized,
            /** A number, or the least and the most of a range. Leave it out when it is not known. */
            value: z.union([amount, z.tuple([amount, amount], twoAmounts)], 'a number, or two').optional(),
            /** The value as readers see it. */
            text: citedText('a value'),
          },
          'label, value and text',
        ),
        'a list of bars',
      )
      .min(2, 'at least two bars'),
  },
  'a chart of bars',
);

const feeBarsSchema = z.strictObject(
  {
    ...shared,
    /** The fees of data/marketplaces.yaml: what the seller keeps of the amount. */
    from: z.literal('marketplaces', 'marketplaces'),
    /** Marketplaces to show; leave it out for all. */
    only: z.array(id, 'a list of ids').min(1, 'at least one id').optional(),
    /** Price of the job, in the currency of each marketplace. */
    amount: z.int('a whole number').min(1, 'a whole number above 0'),
  },
  'a chart of bars from data',
);

const lineSchema = z.strictObject(
  {
    ...shared,
    /** A table whose rows are phases: their labels hold the first and the last number, 11–40. */
    from: id,
    /** The column that says what each phase is. */
    column: id,
  },
  'a line from a table',
);

const flowSchema = z.strictObject(
  {
    ...written,
    steps: z
      .array(
        z.strictObject(
          {
            label: localized,
            /** What the way to this step costs, in words. */
            costs: z.array(citedText('a cost'), `a list of costs: ${words}`).optional(),
            /** The same, from the data: `fiverr.seller`, `upwork.payoneer-bank`, `payoneer-bank`. */
            fees: z.array(z.string('a fee like fiverr.seller'), 'a list of fees').optional(),
          },
          'label, costs and fees',
        ),
        'a list of steps',
      )
      .min(2, 'at least two steps'),
  },
  'a flow',
);

const treeSchema = z.strictObject(
  {
    ...written,
    questions: z
      .array(
        z.strictObject(
          {
            ask: citedText('a question'),
            /** Where an answer ends. Without it, the answer leads to the next question. */
            yes: citedText('an answer').optional(),
            no: citedText('an answer').optional(),
          },
          'ask, yes and no',
        ),
        'a list of questions',
      )
      .min(1, 'at least one question'),
  },
  'a tree',
);

export type BarsSource = z.infer<typeof barsSchema>;
export type FeeBarsSource = z.infer<typeof feeBarsSchema>;
export type LineSource = z.infer<typeof lineSchema>;
export type FlowSource = z.infer<typeof flowSchema>;
export type TreeSource = z.infer<typeof treeSchema>;
export type ChartSource = BarsSource | FeeBarsSource | LineSource | FlowSource | TreeSource;

/** The schema for a file of `charts/`, by its kind. Without a known kind, that of bars, which reports it. */
export function pickChartSchema(value: unknown): z.ZodType<ChartSource> {
  const fields: { kind?: unknown; from?: unknown } = typeof value === 'object' && value ? value : {};
  if (fields.kind === 'line') return lineSchema;
  if (fields.kind === 'flow') return flowSchema;
  if (fields.kind === 'tree') return treeSchema;
  return fields.from === undefined ? barsSchema : feeBarsSchema;
}
