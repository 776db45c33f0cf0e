import { useLocale, useTranslations } from 'next-intl';
import { FormField } from '@/components/site/FormField';
import type { FormResult } from '@/lib/comments/form-result';
import { deskForms } from '@/lib/i18n/desk-href';

type Props = {
  problem: FormResult['login'];
  /** Where to go afterwards. */
  back: string;
};

/** The form to log in. The built-in moderator has no name. */
export function LoginForm({ problem, back }: Props) {
  const t = useTranslations('LoginForm');
  return (
    <>
      <h1>{t('title')}</h1>
      <form className="form" method="post" action={deskForms.session}>
        <input type="hidden" name="lang" value={useLocale()} />
        <input type="hidden" name="back" value={back} />
        <FormField name="name" label={t('name')} hint={t('nameHint')}>
          {(attributes) => (
            <input {...attributes} autoComplete="username" autoCapitalize="none" spellCheck={false} />
          )}
        </FormField>
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
