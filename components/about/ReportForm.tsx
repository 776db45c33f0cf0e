import { useLocale, useTranslations } from 'next-intl';
import { FormProblem } from '@/components/comments/FormProblem';
import { HiddenFields } from '@/components/comments/HiddenFields';
import { FormField } from '@/components/site/FormField';
import type { RefusedForm } from '@/lib/comments/form-result';
import type { FieldFault, Typed } from '@/lib/comments/submission/comment-form';
import { pageAnchors } from '@/lib/content/anchors';
import type { Library } from '@/lib/content/library';
import { formAddresses, href } from '@/lib/i18n/href';
import { ReportedPageField } from './ReportedPageField';

type Props = {
  library: Library;
  /** From `loadReportToken`; '' when nothing can be sent. */
  token: string;
  /** The name of the page that the reader comes from. */
  page: string;
  /** What was sent but not accepted. */
  refused?: RefusedForm;
};

/** The fields, in the order of the form. */
const reportFields = ['article', 'body', 'source', 'email'] as const;
type ReportField = (typeof reportFields)[number];
type FaultKey = Parameters<ReturnType<typeof useTranslations<'ReportFaults'>>>[0];

const prefix = 'comment-';

/** The form to report a mistake. Works without JavaScript. */
export function ReportForm({ library, token, page, refused }: Props) {
  const t = useTranslations('ReportForm');
  const faults = useTranslations('ReportFaults');
  const locale = useLocale();
  const typed: Partial<Typed> = refused?.typed ?? { article: page };
  const faultOf = (name: ReportField) => {
    const fault = refused?.fields?.[name];
    return fault && faults(faultKey(name, fault));
  };
  const field = (name: ReportField) => ({ name, prefix, label: t(name), fault: faultOf(name) });
  const listed = reportFields.flatMap((name) => {
    const text = faultOf(name);
    return text ? [{ field: prefix + name, text }] : [];
  });
  return (
    <section id={refused ? undefined : pageAnchors.write} aria-labelledby="report-title">
      <h2 id="report-title">{t('title')}</h2>
      {refused && <FormProblem refused={refused} texts="ReportProblem" faults={listed} />}
      <form
        className="form"
        method="post"
        action={`${formAddresses.report}#${pageAnchors.write}`}
        noValidate
        data-difficulty={refused?.difficulty}
        data-working={refused?.difficulty && t('working')}
        data-worked={refused?.difficulty && t('worked')}
      >
        <HiddenFields token={token} proof={typed.proof} />
        <FormField {...field('article')}>
          {(attributes) => (
            <ReportedPageField attributes={attributes} library={library} chosen={typed.article} />
          )}
        </FormField>
        <FormField {...field('body')} hint={t('bodyHint')}>
          {(attributes) => <textarea {...attributes} defaultValue={typed.body} rows={6} />}
        </FormField>
        <FormField {...field('source')} hint={t('sourceHint')}>
          {(attributes) => <input {...attributes} defaultValue={typed.source} autoComplete="off" />}
        </FormField>
        <FormField {...field('email')} hint={t('emailHint')}>
          {(attributes) => (
            <input {...attributes} defaultValue={typed.email} autoComplete="email" inputMode="email" />
          )}
        </FormField>
        <p>
          <small>
            {t.rich('consent', { link: (chunks) => <a href={href.privacy(locale)}>{chunks}</a> })}
          </small>
          <button type="submit">{t('submit')}</button>
        </p>
      </form>
    </section>
  );
}

/** `email` and `tooLong` give the message key `emailTooLong`. */
function faultKey(field: ReportField, fault: FieldFault): FaultKey {
  return `${field}${fault.charAt(0).toUpperCase()}${fault.slice(1)}` as FaultKey;
}
