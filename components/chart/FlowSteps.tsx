import { useLocale } from 'next-intl';
import { CitedText } from '@/components/mdx/CitedText';
import type { FlowStep } from '@/lib/content/charts/chart-data';
import { ArrowHead } from './ArrowHead';

type Props = { steps: FlowStep[]; numberOf: (source: string) => number | undefined };

/** Stops from top to bottom. What the way to a stop costs stands beside the arrow that leads to it. */
export function FlowSteps({ steps, numberOf }: Props) {
  const locale = useLocale();
  return (
    <ol className="flow">
      {steps.map(({ label, costs }, index) => (
        <li key={label[locale]}>
          {costs.length > 0 && (
            <ul>
              {costs.map((cost) => (
                <li key={cost[locale]}>
                  <CitedText cell={cost} numberOf={numberOf} />
                </li>
              ))}
            </ul>
          )}
          {index > 0 && <ArrowHead />}
          <b>{label[locale]}</b>
        </li>
      ))}
    </ol>
  );
}
