import type { FieldAttributes } from '@/components/site/FormField';

type Props = {
  attributes: FieldAttributes;
  chosen: string;
  options: { id: string; label: string }[];
  /** Id of the form, when the field is outside of it. */
  form?: string;
};

/** A list to choose from. Keeps an unknown value selected; the message beside it says that it is unknown. */
export function ChoiceField({ attributes, chosen, options, form }: Props) {
  const isKnown = chosen === '' || options.some(({ id }) => id === chosen);
  return (
    <select {...attributes} form={form} defaultValue={chosen || options[0]?.id}>
      {!isKnown && <option value={chosen}>{chosen}</option>}
      {options.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
}
