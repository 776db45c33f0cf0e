import { useLocale, useTranslations } from 'next-intl';
import { FormField } from '@/components/site/FormField';
import type { SourcesData } from '@/lib/desk/page-data';
import { sourceChoices, sourceField, sourceFields } from '@/lib/desk/sources/source-form';
import { deskForms, deskHref } from '@/lib/i18n/desk-href';
import { formatDate } from '@/lib/i18n/format';
import { isLocale, type Locale, locales } from '@/lib/i18n/locales';
import { DeskFields } from '../DeskFields';

type Props = { data: SourcesData; token: string };

/** Finds sources, each with what to put into a text, and adds new ones. */
export function DeskSources({ data: { query, found, added, typed, faults, isBusy }, token }: Props) {
  const t = useTranslations('DeskSources');
  const locale = useLocale();
  return (
    <>
      <h1>{t('title')}</h1>
      {added && (
        <p className="callout" role="status">
          {t('added')} <code>{citation(added)}</code>
        </p>
      )}
      {isBusy && (
        <p className="callout warning" role="alert">
          {t('busy')}
        </p>
      )}
      <form className="form" action={deskHref.sources(locale)}>
        <FormField name="q" label={t('search')}>
          {(attributes) => <input {...attributes} type="search" defaultValue={query} maxLength={200} />}
        </FormField>
        <p>
          <button type="submit">{t('find')}</button>
        </p>
      </form>
      {query && found.length === 0 && <p>{t('none')}</p>}
      <ul className="desk-pages">
        {found.map(({ id, title, url, checkedAt }) => (
          <li key={id}>
            <a href={url}>{title}</a>
            <small>
              <code>{citation(id)}</code> · {t('checked', { day: formatDate(checkedAt, locale) })}
            </small>
          </li>
        ))}
      </ul>
      <h2>{t('add')}</h2>
      <form className="form" method="post" action={deskForms.sources}>
        <DeskFields token={token} back={deskHref.sources(locale)} />
        {sourceFields.map((name) => (
          <SourceField key={name} name={name} typed={typed[name] ?? ''} fault={faults[name]} />
        ))}
        <p>
          <button type="submit">{t('submit')}</button>
        </p>
      </form>
    </>
  );
}

/** What a text cites a source with. */
const citation = (id: string) => `<Cite id="${id}" />`;

/** Fields whose values are days. */
const days = ['checkedAt'];

type FieldProps = { name: string; typed: string; fault?: string };

function SourceField({ name, typed, fault }: FieldProps) {
  const t = useTranslations('DeskSources');
  const [field = '', of = ''] = name.split('.');
  const key = field === 'title' ? 'titleField' : field;
  const language = isLocale(of) ? locales[of].name : '';
  const choices = sourceChoices[name];
  const type = days.includes(name) ? 'date' : name === 'url' ? 'url' : 'text';
  return (
    <FormField
      name={sourceField(name)}
      label={t(key as 'publisher', { language })}
      fault={fault && t('expected', { what: fault })}
    >
      {(attributes) =>
        choices ? (
          <select {...attributes} defaultValue={typed}>
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {isLocale(choice) ? locales[choice as Locale].name : t(choice as 'own')}
              </option>
            ))}
          </select>
        ) : (
          <input {...attributes} type={type} defaultValue={typed} lang={of || undefined} autoComplete="off" />
        )
      }
    </FormField>
  );
}
