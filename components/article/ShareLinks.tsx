import { useTranslations } from 'next-intl';
import { listShareLinks } from '@/lib/discovery/share/list-share-links';

/** Where the article can be shared, as plain links under its text. */
export function ShareLinks({ url }: { url: string }) {
  const t = useTranslations('ShareLinks');
  return (
    <p className="share">
      {t('label')}
      {listShareLinks(url).map(({ name, href }) => [
        ' ',
        <a key={name} href={href}>
          {t(name)}
        </a>,
      ])}
    </p>
  );
}
