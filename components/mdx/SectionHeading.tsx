import type { PropsWithChildren } from 'react';
import { pageAnchors } from '@/lib/content/anchors';

/** The heading of a section, by whose class the browser modules know it. That of the footnotes is none. */
export function SectionHeading({ id, children }: PropsWithChildren<{ id?: string }>) {
  const isSection = id && id !== pageAnchors.footnotes;
  return (
    <h2 id={id} className={isSection ? 'section' : undefined}>
      {children}
    </h2>
  );
}
