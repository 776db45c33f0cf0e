import { useLocale, useTranslations } from 'next-intl';
import type { Site } from '@/lib/content/schema/site-schema';

/** Who answers for the site, and their addresses, as far as site.yaml has them. */
export function Contact({ contact }: Pick<Site, 'contact'>) {
  const t = useTranslations('Contact');
  const locale = useLocale();
  if (!contact || Object.keys(contact).length === 0) return null;
  const { publisher, email, address } = contact;
  return (
    <ul>
      {publisher && <li>{t('publisher', { name: publisher[locale] })}</li>}
      {email && <li>{t.rich('email', { email, link: (text) => <a href={`mailto:${email}`}>{text}</a> })}</li>}
      {address && <li>{t('address', { address: address[locale] })}</li>}
    </ul>
  );
}
