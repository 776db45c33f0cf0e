import { useTranslations } from 'next-intl';
import type { UnsavedText } from '@/lib/comments/form-result';
import { isLocale, locales } from '@/lib/i18n/locales';

/** Shows texts that could not be saved, so that nothing is lost. */
export function UnsavedTexts({ texts }: { texts: UnsavedText[] }) {
  const t = useTranslations('UnsavedTexts');
  const editor = useTranslations('DeskEditor');
  if (texts.length === 0) return null;
  const nameOf = (name: string) => {
    if (isLocale(name)) return locales[name].name;
    return name === 'facts' || name === 'questions' ? editor(name) : name;
  };
  return (
    <div className="form">
      <h2>{t('title')}</h2>
      <p>{t('text')}</p>
      {texts.map(({ name, text }) => (
        <p key={name}>
          <label htmlFor={`unsaved-${name}`}>{nameOf(name)}</label>
          <textarea
            id={`unsaved-${name}`}
            lang={isLocale(name) ? name : undefined}
            readOnly
            defaultValue={text}
            rows={8}
          />
        </p>
      ))}
    </div>
  );
}
