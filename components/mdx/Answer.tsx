import { useTranslations } from 'next-intl';
import type { PropsWithChildren } from 'react';

/** The box above a text with what the reader came for. */
export function Answer({ children }: PropsWithChildren) {
  const t = useTranslations('Answer');
  return (
    <section className="in-short" aria-label={t('title')}>
      <p className="in-short-label">{t('title')}</p>
      {children}
    </section>
  );
}
