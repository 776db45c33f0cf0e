import type { ReactNode } from 'react';

/** A numbered list whose numbers matter: things to do one after the other. */
export function Steps({ children }: { children: ReactNode }) {
  return <div className="steps">{children}</div>;
}
