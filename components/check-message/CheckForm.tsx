import { useLocale, useTranslations } from 'next-intl';
import { FormField } from '@/components/site/FormField';
import { formAddresses } from '@/lib/i18n/href';
import { longestMessage, type MessageFault } from '@/lib/subject/check-message/judge-message';

/** Id of what a sent form jumps to. */
export const resultAnchor = 'result';

type Props = { message: string; fault?: MessageFault };

/** The field for a message. Sent without script; with script its module answers and nothing is sent. */
export function CheckForm({ message, fault }: Props) {
  const t = useTranslations('CheckForm');
  return (
    <form
      className="form local"
      method="post"
      action={`${formAddresses.checkMessage}#${fault ? 'message' : resultAnchor}`}
      noValidate
      data-missing={t('missing')}
      data-too-long={t('tooLong', { most: longestMessage })}
    >
      <input type="hidden" name="lang" value={useLocale()} />
      <FormField
        name="message"
        label={t('message')}
        hint={t('hint', { most: longestMessage })}
        fault={fault && t(fault, { most: longestMessage })}
      >
        {(attributes) => <textarea {...attributes} defaultValue={message} rows={7} />}
      </FormField>
      <p>
        <small>{t('privacy')}</small>
        <button type="submit">{t('submit')}</button>
      </p>
    </form>
  );
}
