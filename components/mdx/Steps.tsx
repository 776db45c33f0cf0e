import type { PropsWithChildren } from 'react';

/** A numbered list of things to do one after the other. */
export function Steps({ children }: PropsWithChildren) {
  return <div className="steps">{children}</div>;
}
