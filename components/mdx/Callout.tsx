import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** A remark set apart from the text, named for what it is. */
export function Callout({ type, children }: { type: 'note' | 'tip' | 'warning'; children: ReactNode }) {
  const t = useTranslations('Callout');
  return (
    <aside className={type === 'warning' ? 'callout warning' : 'callout'}>
      <p>
        <strong>{t(type)}</strong>
      </p>
      {children}
    </aside>
  );
}
