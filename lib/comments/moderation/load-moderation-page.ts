import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { loadLibrary } from '@/lib/content/load-library';
import { pageLocale } from '@/lib/i18n/page-locale';
import { readFormResult } from '../form-result';
import { loadModerator } from './load-moderator';
import { doneQuerySchema } from './moderation-queries';
import { sessionCookieName } from './session';

/** Not for search engines, whoever finds them. */
export async function moderationMetadata(): Promise<Metadata> {
  const t = await getTranslations('ModerationShell');
  return { title: t('title'), robots: { index: false, follow: false } };
}

/** What every moderation page begins with; ends in the 404 page when there is no moderation. */
export async function loadModerationPage(searchParams: Promise<object>) {
  const locale = await pageLocale();
  const cookie = (await cookies()).get(sessionCookieName)?.value;
  const moderator = (await loadModerator(cookie)) ?? notFound();
  const done = doneQuerySchema.parse(await searchParams);
  return { locale, moderator, library: await loadLibrary(), state: readFormResult(), done };
}
export type LoadedModerationPage = Awaited<ReturnType<typeof loadModerationPage>>;
