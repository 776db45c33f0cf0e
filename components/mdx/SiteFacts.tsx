import { useLocale } from 'next-intl';
import type { ComponentType } from 'react';
import { AdsNotice } from '@/components/about/AdsNotice';
import { Contact } from '@/components/about/Contact';
import { Corrections } from '@/components/about/Corrections';
import { SourceCounts } from '@/components/about/SourceCounts';
import type { AuthorProps } from '@/lib/content/author-components';
import type { Library } from '@/lib/content/library';

type Props = AuthorProps<'SiteFacts'> & { library: Library };

/** Facts about the site that it knows itself, so that its pages about itself stay true. */
export function SiteFacts({ of, library }: Props) {
  const Facts = facts[of];
  return <Facts library={library} />;
}

const facts: Record<Props['of'], ComponentType<{ library: Library }>> = {
  authors: Authors,
  contact: ({ library }) => <Contact contact={library.site.contact} />,
  sources: SourceCounts,
  corrections: Corrections,
  ads: ({ library }) => <AdsNotice hasAds={library.site.ads !== undefined} />,
};

function Authors({ library }: { library: Library }) {
  const locale = useLocale();
  return (
    <ul>
      {Object.entries(library.site.authors).map(([id, { name }]) => (
        <li key={id}>{name[locale]}</li>
      ))}
    </ul>
  );
}
