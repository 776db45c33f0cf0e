import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { pageAnchors } from '@/lib/content/anchors';
import { href } from '@/lib/i18n/href';
import { locales, otherLocale } from '@/lib/i18n/locales';

type Props = { slug: string; id?: string; children?: ReactNode };

/**
 * A section's heading with a small link to the same section in the other language. The heading that the compiler puts
 * above footnotes is none of these: footnotes are each language's own.
 */
export function SectionHeading({ slug, id, children }: Props) {
  const twin = otherLocale(useLocale());
  if (!id || id === pageAnchors.footnotes) return <h2 id={id}>{children}</h2>;
  return (
    <div className="section">
      <h2 id={id}>{children}</h2>
      <a href={href.article(twin, slug, id)} hrefLang={twin} lang={twin} aria-describedby={id}>
        {locales[twin].name}
      </a>
    </div>
  );
}
