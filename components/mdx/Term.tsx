import type { PropsWithChildren } from 'react';
import { termAnchor } from '@/lib/content/anchors';
import type { AuthorProps } from '@/lib/content/author-components';

/** A word whose meaning opens when it is tapped: a popover, which needs no script. */
export function Term({ id, children }: PropsWithChildren<AuthorProps<'Term'>>) {
  return (
    <button type="button" className="term" popoverTarget={termAnchor(id)}>
      {children}
    </button>
  );
}
