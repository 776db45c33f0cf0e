import { useTranslations } from 'next-intl';
import type { PropsWithChildren } from 'react';
import type { AuthorProps } from '@/lib/content/author-components';

/** A remark set apart from the text, with its kind as a label. */
export function Callout({ type, children }: PropsWithChildren<AuthorProps<'Callout'>>) {
  const t = useTranslations('Callout');
  return (
    <div role="note" className={type === 'warning' ? 'callout warning' : 'callout'}>
      <p>
        <strong>{t(type)}</strong>
      </p>
      {children}
    </div>
  );
}
