import type { ReactNode } from 'react';

/** What ties a control to its label, its hint and what is wrong with it. */
export type FieldAttributes = {
  id: string;
  name: string;
  'aria-describedby': string;
  'aria-invalid'?: true;
};

type Props = {
  name: string;
  /** Begins the ids, where a page has other elements of these names. */
  prefix?: string;
  label: string;
  hint?: string;
  fault?: string;
  children: (attributes: FieldAttributes) => ReactNode;
};

/** A field of a form, with its label above and what is wrong with it beside. */
export function FormField({ name, prefix = '', label, hint, fault, children }: Props) {
  const id = `${prefix}${name}`;
  const described = [hint && `${id}-hint`, `${id}-fault`].filter(Boolean).join(' ');
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      {hint && <small id={`${id}-hint`}>{hint}</small>}
      <strong id={`${id}-fault`} className="fault">
        {fault}
      </strong>
      {children({
        id,
        name,
        'aria-describedby': described,
        ...(fault && { 'aria-invalid': true as const }),
      })}
    </p>
  );
}
