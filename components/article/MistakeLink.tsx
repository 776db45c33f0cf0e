import { useLocale, useTranslations } from 'next-intl';
import { pageAnchors } from '@/lib/content/anchors';
import { href } from '@/lib/i18n/href';

/** The link to the form for mistakes in an article: under its title, and at its end. */
export function MistakeLink({ slug, text }: { slug: string; text: 'link' | 'short' }) {
  const t = useTranslations('MistakeLink');
  const address = `${href.report(useLocale(), { page: slug })}#${pageAnchors.write}`;
  // To search engines the form of each article is the same page.
  return (
    <a href={address} rel="nofollow">
      {t(text)}
    </a>
  );
}
