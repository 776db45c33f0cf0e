import { useTranslations } from 'next-intl';
import type { Step } from '@/lib/discovery/seo/breadcrumb-steps';

/** The breadcrumb from home to the parent of this page. */
export function Breadcrumb({ steps }: { steps: Step[] }) {
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
