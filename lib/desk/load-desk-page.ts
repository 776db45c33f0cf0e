import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { type DeskVisit, readFormResult } from '@/lib/comments/form-result';
import { loadLibrary } from '@/lib/content/load-library';
import { pageLocale } from '@/lib/i18n/page-locale';
import { readSettings } from '@/lib/settings/read-settings';

/** The metadata of all pages of the desk: never indexed. */
export async function deskMetadata(): Promise<Metadata> {
  const t = await getTranslations('DeskShell');
  return { title: t('title'), robots: { index: false, follow: false } };
}

/**
 * Loads what every page of the desk needs, and what the server has read for this one (`lib/server/routes/desk-pages.ts`). Renders the 404 page
 * when the page was not asked for by somebody who may see it.
 *
 * @typeParam Data  what the page's `load` returns
 */
export async function loadDeskPage<Data>() {
  const result = readFormResult();
  const desk = result.desk ?? notFound();
  return {
    locale: await pageLocale(),
    library: await loadLibrary(),
    result,
    ...describeVisit(desk),
    data: desk.data as Data,
  };
}

/** What the shell needs. */
function describeVisit({ person, token }: DeskVisit) {
  return { person, token, hasDesk: readSettings().hasDesk };
}
