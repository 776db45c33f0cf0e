import { useLocale } from 'next-intl';
import { CitedText } from '@/components/mdx/CitedText';
import type { ChartRow } from '@/lib/content/charts/chart-data';
import { StripedLine } from './StripedLine';

type Props = {
  rows: ChartRow[];
  kind: 'bars' | 'line';
  numberOf: (source: string) => number | undefined;
};

/** Names with their values or phases, each above its line. What stands out is the value of a bar, and the name of a phase. */
export function ChartRows({ rows, kind, numberOf }: Props) {
  const locale = useLocale();
  const [Name, Value] = kind === 'bars' ? (['span', 'b'] as const) : (['b', 'span'] as const);
  return (
    <ul className="lines">
      {rows.map(({ label, text, stripes }) => (
        <li key={label[locale]}>
          <Name>{label[locale]}</Name>{' '}
          <Value>
            <CitedText cell={text} numberOf={numberOf} />
          </Value>
          <StripedLine stripes={stripes} />
        </li>
      ))}
    </ul>
  );
}
