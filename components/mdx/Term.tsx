import type { ReactNode } from 'react';
import { termAnchor } from '@/lib/content/anchors';

/** A word whose meaning opens when it is tapped: a popover, which needs no script. */
export function Term({ id, children }: { id: string; children: ReactNode }) {
  return (
    <button type="button" className="term" popoverTarget={termAnchor(id)}>
      {children}
    </button>
  );
}
