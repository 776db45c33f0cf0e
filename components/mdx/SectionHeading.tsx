import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { href } from '@/lib/i18n/href';
import { locales, otherLocale } from '@/lib/i18n/locales';

type Props = { slug: string; id?: string; children?: ReactNode };

/** A section's heading with a small link to the same section in the other language. */
export function SectionHeading({ slug, id, children }: Props) {
  const twin = otherLocale(useLocale());
  if (!id) return <h2>{children}</h2>;
  return (
    <div className="section">
      <h2 id={id}>{children}</h2>
      <a href={href.article(twin, slug, id)} hrefLang={twin} lang={twin} aria-describedby={id}>
        {locales[twin].name}
      </a>
    </div>
  );
}
