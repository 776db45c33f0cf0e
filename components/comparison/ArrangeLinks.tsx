type Option = { value: string; label: string; address: string };

type Props = {
  /** The part of the address that the links set. */
  name: 'sort' | 'payout';
  label: string;
  chosen: string;
  options: Option[];
};

/** One choice as links, for a page to arrange itself by. Search engines need not follow: it is the same page. */
export function ArrangeLinks({ name, label, chosen, options }: Props) {
  return (
    <nav className="arrange" aria-label={label}>
      <strong>{label}</strong>
      <ul>
        {options.map(({ value, label: text, address }) => (
          <li key={value}>
            <a
              href={address}
              rel="nofollow"
              data-name={name}
              data-value={value}
              aria-current={value === chosen ? 'true' : undefined}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
