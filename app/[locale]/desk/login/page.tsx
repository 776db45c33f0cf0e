import { notFound } from 'next/navigation';
import { DeskFrame } from '@/components/desk/DeskFrame';
import { LoginForm } from '@/components/desk/LoginForm';
import { UnsavedTexts } from '@/components/desk/UnsavedTexts';
import { readFormResult } from '@/lib/comments/form-result';
import { loadLibrary } from '@/lib/content/load-library';
import { deskMetadata } from '@/lib/desk/load-desk-page';
import { inLocale } from '@/lib/i18n/in-locale';

export const generateMetadata = deskMetadata;

/** What the server shows instead of a page of the desk to whoever is not logged in. */
export default async function Page() {
  const { entry = notFound(), login } = readFormResult();
  const { site } = await loadLibrary();
  return (
    <DeskFrame site={site} path={(locale) => inLocale(entry.back, locale)}>
      <LoginForm problem={login} back={entry.back} />
      <UnsavedTexts texts={entry.unsaved ?? []} />
    </DeskFrame>
  );
}
