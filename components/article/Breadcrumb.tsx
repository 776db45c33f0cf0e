import { useTranslations } from 'next-intl';
import type { PageLink } from '@/lib/discovery/seo/breadcrumb-links';

/** The breadcrumb from home to the parent of this page. */
export function Breadcrumb({ steps }: { steps: PageLink[] }) {
  const t = useTranslations('Breadcrumb');
  return (
    <nav className="breadcrumb" aria-label={t('label')}>
      <ol>
        {steps.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
