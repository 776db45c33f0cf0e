import { type PricePart, priceParts } from '@/lib/subject/take-home/split-price';

type Props = { title?: string; parts?: PricePart[] };

/** Where the price goes, drawn to scale, with the same in words below. */
export function PriceBar({ title, parts }: Props) {
  const known = new Map(parts?.map((entry) => [entry.part, entry]));
  return (
    <figure className="price">
      <figcaption>{title}</figcaption>
      <svg viewBox="0 0 1000 40" preserveAspectRatio="none" aria-hidden="true">
        {priceParts.map((part) => (
          <rect
            key={part}
            className={part}
            x={known.get(part)?.x}
            width={known.get(part)?.width ?? 0}
            height="40"
          />
        ))}
      </svg>
      <ul>
        {priceParts.map((part) => (
          <li key={part} className={part} hidden={!known.get(part)?.text}>
            {known.get(part)?.text}
          </li>
        ))}
      </ul>
    </figure>
  );
}
