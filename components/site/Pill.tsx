import type { ReactNode } from 'react';

/** A disc, a ring and a cross: told apart without their colours. */
const shapes = {
  open: 'M5 1a4 4 0 1 0 .01 0z',
  unsure: 'M5 1a4 4 0 1 0 .01 0z',
  closed: 'M1 1l8 8M9 1L1 9',
};

type Props = { state: keyof typeof shapes; children: ReactNode };

/** A state, in a word beside a shape. */
export function Pill({ state, children }: Props) {
  return (
    <span className="pill" data-state={state}>
      <svg viewBox="0 0 10 10" aria-hidden="true">
        <path d={shapes[state]} />
      </svg>
      {children}
    </span>
  );
}
