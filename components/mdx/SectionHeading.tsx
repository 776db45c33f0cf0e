import type { PropsWithChildren } from 'react';
import { pageAnchors } from '@/lib/content/anchors';

/** The heading of a section. Browser modules find sections by its class, which the heading of the footnotes lacks. */
export function SectionHeading({ id, children }: PropsWithChildren<{ id?: string }>) {
  const isSection = id && id !== pageAnchors.footnotes;
  return (
    <h2 id={id} className={isSection ? 'section' : undefined}>
      {children}
    </h2>
  );
}
