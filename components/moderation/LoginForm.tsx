import { useLocale, useTranslations } from 'next-intl';
import { FormField } from '@/components/site/FormField';
import type { FormResult } from '@/lib/comments/form-result';
import { formAddresses } from '@/lib/i18n/href';

/** The form to log in as moderator. */
export function LoginForm({ problem }: { problem: FormResult['login'] }) {
  const t = useTranslations('LoginForm');
  return (
    <>
      <h1>{t('title')}</h1>
      <form className="form" method="post" action={formAddresses.moderate}>
        <input type="hidden" name="lang" value={useLocale()} />
        <FormField name="password" label={t('password')} fault={problem && t(problem)}>
          {(attributes) => <input {...attributes} type="password" autoComplete="current-password" required />}
        </FormField>
        <p>
          <button type="submit" name="act" value="login">
            {t('submit')}
          </button>
        </p>
      </form>
    </>
  );
}
