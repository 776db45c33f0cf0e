import type { Stripe } from '@/lib/content/charts/chart-data';

/** A line as wide as its place, with the parts of it that are drawn. A first part has no `x1`, whose default is 0. */
export function StripedLine({ stripes }: { stripes: Stripe[] }) {
  return (
    <svg aria-hidden="true">
      {stripes.map(({ from, to, isUnsure }) => (
        <line
          key={`${from} ${to}`}
          className={isUnsure ? 'unsure' : undefined}
          x1={from > 0 ? `${from}%` : undefined}
          x2={`${to}%`}
          y1="50%"
          y2="50%"
        />
      ))}
    </svg>
  );
}
