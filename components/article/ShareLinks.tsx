import { useTranslations } from 'next-intl';
import { listShareLinks } from '@/lib/discovery/share/list-share-links';

/** Links that share the article on social networks. */
export function ShareLinks({ url }: { url: string }) {
  const t = useTranslations('ShareLinks');
  return (
    <p>
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
