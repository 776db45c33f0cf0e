import { useTranslations } from 'next-intl';
import type { UnsavedText } from '@/lib/comments/form-result';

/** Shows texts that could not be saved, so that nothing is lost. */
export function UnsavedTexts({ texts }: { texts: UnsavedText[] }) {
  const t = useTranslations('UnsavedTexts');
  if (texts.length === 0) return null;
  return (
    <div className="form">
      <h2>{t('title')}</h2>
      <p>{t('text')}</p>
      {texts.map(({ path, text }) => (
        <p key={path}>
          <label htmlFor={`unsaved-${path}`}>{path}</label>
          <textarea id={`unsaved-${path}`} readOnly defaultValue={text} rows={8} />
        </p>
      ))}
    </div>
  );
}
