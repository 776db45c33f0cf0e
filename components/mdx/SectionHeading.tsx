import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { pageAnchors } from '@/lib/content/anchors';
import { href } from '@/lib/i18n/href';
import { locales, otherLocales } from '@/lib/i18n/locales';

type Props = { slug: string; id?: string; children?: ReactNode };

/**
 * A section's heading with small links to the same section in the other languages. The heading above the footnotes gets no
 * links, because each language has its own footnotes.
 */
export function SectionHeading({ slug, id, children }: Props) {
  const locale = useLocale();
  if (!id || id === pageAnchors.footnotes) return <h2 id={id}>{children}</h2>;
  return (
    <div className="section">
      <h2 id={id}>{children}</h2>
      {otherLocales(locale).map((other) => (
        <a
          key={other}
          href={href.article(other, slug, id)}
          hrefLang={other}
          lang={other}
          aria-describedby={id}
        >
          {locales[other].name}
        </a>
      ))}
    </div>
  );
}
