import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DeskFrame } from '@/components/desk/DeskFrame';
import { LoginForm } from '@/components/desk/LoginForm';
import { UnsavedText } from '@/components/desk/UnsavedText';
import { readFormResult } from '@/lib/comments/form-result';
import { loadLibrary } from '@/lib/content/load-library';
import { deskMetadata } from '@/lib/desk/load-desk-page';
import { deskHref } from '@/lib/i18n/desk-href';

export const generateMetadata = deskMetadata;

/** What the server shows instead of a page of the desk to whoever is not logged in. */
export default async function Page() {
  const { entry = notFound(), login } = readFormResult();
  const { site } = await loadLibrary();
  const t = await getTranslations('LoginForm');
  return (
    <DeskFrame site={site} path={deskHref.home}>
      <LoginForm problem={login} back={entry.back} />
      {entry.unsaved !== undefined && <UnsavedText label={t('unsaved')} text={entry.unsaved} />}
    </DeskFrame>
  );
}
