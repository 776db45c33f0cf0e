import { useLocale, useTranslations } from 'next-intl';
import { FormField } from '@/components/site/FormField';
import type { PicturesData } from '@/lib/desk/files/file-pages';
import type { AddedPicture } from '@/lib/desk/files/pictures/add-picture';
import { deskForms, deskHref } from '@/lib/i18n/desk-href';
import { formatNumber } from '@/lib/i18n/format';
import { localeList, locales } from '@/lib/i18n/locales';
import { DeskFields } from '../DeskFields';

const formats = 'JPEG, PNG, WebP, AVIF';

/** The form that adds a picture, and the lines to paste for the one that was added. */
export function DeskPictures({
  data: { added, typed, problem },
  token,
}: {
  data: PicturesData;
  token: string;
}) {
  const t = useTranslations('DeskPictures');
  const locale = useLocale();
  return (
    <>
      <h1>{t('title')}</h1>
      {problem && (
        <p className="callout warning" role="alert">
          {t(problem, { formats })}
        </p>
      )}
      {added && <Added added={added} />}
      <form className="form" method="post" action={deskForms.pictures} encType="multipart/form-data">
        <DeskFields token={token} back={deskHref.pictures(locale)} />
        <FormField name="title" label={t('name')} hint={t('nameHint', { example: 'desk-by-window' })}>
          {(attributes) => (
            <input {...attributes} defaultValue={typed.title} maxLength={120} autoComplete="off" />
          )}
        </FormField>
        {localeList.map((lang) => (
          <FormField
            key={lang}
            name={`alt:${lang}`}
            label={t('shows', { language: locales[lang].name })}
            hint={t('altHint')}
          >
            {(attributes) => (
              <input
                {...attributes}
                lang={lang}
                defaultValue={typed.alt[lang]}
                required
                maxLength={300}
                autoComplete="off"
              />
            )}
          </FormField>
        ))}
        <FormField name="picture" label={t('picture')} hint={t('pictureHint', { formats })}>
          {(attributes) => (
            <input {...attributes} type="file" required accept="image/jpeg,image/png,image/webp,image/avif" />
          )}
        </FormField>
        <p>
          <button type="submit">{t('add')}</button>
        </p>
      </form>
    </>
  );
}

function Added({ added: { width, height, bytes, markdown, noHistory } }: { added: AddedPicture }) {
  const t = useTranslations('DeskPictures');
  const locale = useLocale();
  const number = (value: number) => formatNumber(value, locale);
  const sizes = Object.entries(bytes).map(([form, size]) => `${form} ${number(Math.ceil(size / 1_024))} KB`);
  return (
    <div className="callout form" role="status">
      <p>{t('added', { width: number(width), height: number(height), sizes: sizes.join(', ') })}</p>
      {noHistory && <p>{t('noHistory')}</p>}
      {localeList.map((lang) => (
        <p key={lang}>
          <label htmlFor={`line-${lang}`}>{t('paste', { language: locales[lang].name })}</label>
          <input id={`line-${lang}`} lang={lang} readOnly value={markdown[lang]} />
        </p>
      ))}
    </div>
  );
}
