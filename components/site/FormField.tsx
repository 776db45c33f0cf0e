import type { ReactNode } from 'react';

/** Attributes that connect a control with its label, hint and error. */
export type FieldAttributes = {
  id: string;
  name: string;
  'aria-describedby': string;
  'aria-invalid'?: true;
};

type Props = {
  name: string;
  /** Prefix of ids, for pages that have other elements of these names. */
  prefix?: string;
  label: string;
  hint?: string;
  fault?: string;
  children: (attributes: FieldAttributes) => ReactNode;
};

/** A field with label, hint and error. */
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
