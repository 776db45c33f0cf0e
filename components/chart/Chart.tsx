import { useLocale } from 'next-intl';
import { CitedText } from '@/components/mdx/CitedText';
import type { ChartData } from '@/lib/content/charts/chart-data';
import { ChartRows } from './ChartRows';
import { FlowSteps } from './FlowSteps';
import { QuestionTree } from './QuestionTree';

type Props = {
  chart: ChartData;
  /** Number of a source in the article that shows the drawing. */
  numberOf: (source: string) => number | undefined;
};

/**
 * A drawing with its title. All that it says stands in it as text, in HTML: Bangla wraps there, and grows with the reader's
 * letters. The shapes of SVG around the text say nothing more, so they are hidden from screen readers.
 */
export function Chart({ chart, numberOf }: Props) {
  const locale = useLocale();
  return (
    <figure className="chart">
      <figcaption>{chart.title[locale]}</figcaption>
      {'rows' in chart && <ChartRows rows={chart.rows} kind={chart.kind} numberOf={numberOf} />}
      {'steps' in chart && <FlowSteps steps={chart.steps} numberOf={numberOf} />}
      {'questions' in chart && <QuestionTree questions={chart.questions} numberOf={numberOf} />}
      {chart.note && (
        <small>
          <CitedText cell={chart.note} numberOf={numberOf} />
        </small>
      )}
    </figure>
  );
}
