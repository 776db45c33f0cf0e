type Option = { value: string; label: string; address: string };

type Props = {
  /** The query parameter that the links set. */
  name: 'sort' | 'payout';
  label: string;
  chosen: string;
  options: Option[];
};

/** A choice for sorting or filtering, as links. They have nofollow, because they lead to the same page. */
export function ChoiceLinks({ name, label, chosen, options }: Props) {
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
