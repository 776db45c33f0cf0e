import { useTranslations } from 'next-intl';
import type { RefusedForm } from '@/lib/comments/form-result';
import { pageAnchors } from '@/lib/content/anchors';
import type { Library } from '@/lib/content/library';
import { Contact } from './Contact';
import { ReportForm } from './ReportForm';

type Props = {
  library: Library;
  /** From `loadReportToken`. */
  token: string | undefined;
  /** The name of the page that the reader comes from. */
  page: string;
  /** Whether a report was just sent. */
  isSent: boolean;
  refused: RefusedForm | undefined;
};

/** The form to report a mistake, or what to do while nothing can be sent; what was typed is never lost. */
export function ReportSection({ library, token, page, isSent, refused }: Props) {
  const t = useTranslations('ReportForm');
  const { contact } = library.site;
  return (
    <>
      {isSent && (
        <p className="callout" id={pageAnchors.notice} role="status" tabIndex={-1}>
          {t('received')}
        </p>
      )}
      {token === undefined && (
        <>
          <p className="callout warning">
            {contact?.email || contact?.address ? t('offButContact') : t('off')}
          </p>
          <Contact contact={contact} />
        </>
      )}
      {(token !== undefined || refused) && (
        <ReportForm {...{ library, page, refused }} token={refused?.token || (token ?? '')} />
      )}
    </>
  );
}
