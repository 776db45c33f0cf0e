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

/** The metadata of all moderation pages: never indexed. */
export async function moderationMetadata(): Promise<Metadata> {
  const t = await getTranslations('ModerationShell');
  return { title: t('title'), robots: { index: false, follow: false } };
}

/** Loads what every moderation page needs; renders the 404 page when moderation is disabled. */
export async function loadModerationPage(searchParams: Promise<object>) {
  const locale = await pageLocale();
  const cookie = (await cookies()).get(sessionCookieName)?.value;
  const moderator = (await loadModerator(cookie)) ?? notFound();
  const done = doneQuerySchema.parse(await searchParams);
  return { locale, moderator, library: await loadLibrary(), result: readFormResult(), done };
}
export type LoadedModerationPage = Awaited<ReturnType<typeof loadModerationPage>>;
