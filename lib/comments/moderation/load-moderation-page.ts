import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { loadLibrary } from '@/lib/content/load-library';
import { pageLocale } from '@/lib/i18n/page-locale';
import { logError } from '@/lib/log/write-log';
import type { CommentService } from '../comment-service';
import { readFormResult } from '../form-result';
import { can, type Permission } from '../people/permissions';
import { canAnybodyLogIn, type PersonInSession, readPeopleSetting, readPerson } from '../people/read-person';
import { sessionCookieName } from '../people/session';
import { getCommentService } from '../provide-comment-service';
import { doneQuerySchema } from './moderation-queries';

/** The visitor of a moderation page: somebody who may see it, or anybody else. */
type Visitor =
  | { person: PersonInSession; service: CommentService; hasDesk: boolean }
  | { person?: undefined; isStoreUnavailable: boolean };

type Namespace = 'ModerationParts' | 'DeskLog' | 'DeskSessions';

/** The metadata of the moderation, the log and the sessions: never indexed. @param namespace  messages with the title */
export async function moderationMetadata(namespace: Namespace): Promise<Metadata> {
  const t = await getTranslations(namespace);
  return { title: t('title'), robots: { index: false, follow: false } };
}

/**
 * Loads what every moderation page needs; renders the 404 page when nobody can log in. The server has answered whoever is logged in and may
 * not see the page (`add-desk-routes.ts`).
 *
 * @param permission  what its visitors must be allowed to do; undefined: everybody who is logged in may see it
 */
export async function loadModerationPage(searchParams: Promise<object>, permission?: Permission) {
  const locale = await pageLocale();
  const cookie = (await cookies()).get(sessionCookieName)?.value;
  const visitor = (await loadVisitor(cookie, permission)) ?? notFound();
  const done = doneQuerySchema.parse(await searchParams);
  return { locale, visitor, library: await loadLibrary(), result: readFormResult(), done };
}
export type LoadedModerationPage = Awaited<ReturnType<typeof loadModerationPage>>;

async function loadVisitor(
  cookie: string | undefined,
  permission?: Permission,
): Promise<Visitor | undefined> {
  const setting = readPeopleSetting();
  if (setting.passwordHash === undefined && !setting.hasDesk) return undefined;
  try {
    const service = await getCommentService();
    if (!(await canAnybodyLogIn(setting, service.store))) return undefined;
    const person = await readPerson({ [sessionCookieName]: cookie }, { setting });
    const isAllowed = person && (permission === undefined || can(person.role, permission));
    if (!isAllowed) return { isStoreUnavailable: false };
    return { person, service, hasDesk: setting.hasDesk === true };
  } catch (error) {
    logError('moderation unavailable', error);
    return { isStoreUnavailable: true };
  }
}
