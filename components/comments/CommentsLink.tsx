import { useLocale, useTranslations } from 'next-intl';
import { pageAnchors } from '@/lib/content/anchors';
import { href } from '@/lib/i18n/href';

/** The link to the comments at the end of an article. A browser module replaces it with the thread when the reader comes near. */
export function CommentsLink({ slug }: { slug: string }) {
  const t = useTranslations('CommentsLink');
  return (
    <section className="ask" id={pageAnchors.comments}>
      <h2>{t('title')}</h2>
      <p>
        <a href={href.comments(useLocale(), slug)}>{t('link')}</a>
      </p>
    </section>
  );
}
