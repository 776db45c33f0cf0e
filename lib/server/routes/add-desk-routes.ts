import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FormResult } from '@/lib/comments/form-result';
import { pagePermissions } from '@/lib/comments/moderation/page-permissions';
import { can, type Permission } from '@/lib/comments/people/permissions';
import {
  canAnybodyLogIn,
  type PeopleSetting,
  type PersonInSession,
  readPerson,
} from '@/lib/comments/people/read-person';
import { getCommentService } from '@/lib/comments/provide-comment-service';
import { maxUpload } from '@/lib/desk/files/pictures/make-picture';
import { deskAddress, deskForms, deskHref } from '@/lib/i18n/desk-href';
import { formAddresses, href, moderateAddress } from '@/lib/i18n/href';
import { defaultLocale, type Locale, localeList } from '@/lib/i18n/locales';
import { type Answer, sendAnswer } from '../answer';
import { addEditorRoutes, longestTexts } from '../desk/add-editor-routes';
import { describeVisit } from '../desk/describe-visit';
import type { DeskPage } from '../desk/desk-page';
import type { DeskTools } from '../desk/desk-tools';
import {
  acceptForms,
  type FormSetting,
  longestAnswers,
  longestChoice,
  longestText,
  type PostForm,
} from '../forms/accept-forms';
import { createArticlesHandler } from '../forms/desk/handle-articles';
import { createPicturesHandler } from '../forms/desk/handle-pictures';
import { createPublishHandler } from '../forms/desk/handle-publish';
import { createSessionHandler } from '../forms/desk/handle-session';
import { createSourcesHandler } from '../forms/desk/handle-sources';
import { createTextsHandler } from '../forms/desk/handle-texts';
import { createModerationHandler } from '../forms/handle-moderation';
import { parseTarget, queryParametersOf } from '../request-target';
import { listDeskPages } from './desk-pages';

/** Renders a page of the site for somebody who looks at it. */
export type RenderVisit = (request: IncomingMessage, visit: Visit) => Promise<Answer>;

type Visit = { path: string; query: string; formResult: FormResult };

export type DeskSetting = FormSetting &
  PeopleSetting & {
    renderVisit: RenderVisit;
    /** What answers the desk; without it there is none. */
    deskTools?: DeskTools;
    /** Answers as if there were no such route. */
    answerRest: (request: FastifyRequest, reply: FastifyReply) => unknown;
  };

/** Nobody keeps a page of the desk or lists it. */
const secrecy = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow' };

/** Routes of the login, the moderation and the desk. While nobody can log in there are none of them. */
export function addDeskRoutes(app: FastifyInstance, setting: DeskSetting): void {
  const { passwordHash, hasDesk, deskTools, answerRest } = setting;
  if (passwordHash === undefined && !hasDesk) return;
  const post = acceptForms(app, setting);
  app.addHook('onRequest', async (request, reply) => {
    if (await isLoginThere(setting)) return;
    await answerRest(request, reply);
    return reply;
  });
  post(deskForms.session, longestChoice, { name: 'session', handler: createSessionHandler(setting) });
  post(formAddresses.moderate, longestText, {
    name: 'moderation',
    handler: createModerationHandler(setting),
  });
  app.get(moderateAddress, (_, reply) => reply.redirect(href.moderate(defaultLocale), 307));
  for (const locale of localeList) addModerationPages(app, locale, setting);
  if (!hasDesk || !deskTools) return;
  app.get(deskAddress, (_, reply) => reply.redirect(deskHref.home(defaultLocale), 307));
  for (const locale of localeList) addDeskPages(app, locale, { ...setting, deskTools });
  addEditorRoutes(app, setting, deskTools);
  post(deskForms.texts, longestTexts, { name: 'texts', handler: createTextsHandler(setting, deskTools) });
  post(deskForms.articles, longestChoice, {
    name: 'articles',
    handler: createArticlesHandler(setting, deskTools),
  });
  post(deskForms.sources, longestAnswers, {
    name: 'sources',
    handler: createSourcesHandler(setting, deskTools),
  });
  addPictureRoute(app, setting, post);
  post(deskForms.publish, longestChoice, {
    name: 'publish',
    handler: createPublishHandler(setting, deskTools),
  });
}

/** Only who may write may send a file: others are refused before its bytes are read. */
function addPictureRoute(app: FastifyInstance, setting: DeskSetting, post: PostForm): void {
  app.addHook('preParsing', async (request) => {
    if (request.routeOptions.url !== deskForms.pictures) return;
    const person = await findPerson(request, setting);
    const isWriter = person && person !== 'unknown' && can(person.role, 'write');
    if (!isWriter) throw Object.assign(new Error('no writer'), { statusCode: 413 });
  });
  const handler = createPicturesHandler(setting);
  post(deskForms.pictures, longestUpload, { name: 'pictures', takesFile: true, handler });
}

/** Bytes of a form with a picture: what a picture may have, and the fields around it. */
const longestUpload = maxUpload + 64 * 1_024;

/** Without the store nobody knows: then the pages say that it is away. */
async function isLoginThere(setting: PeopleSetting): Promise<boolean> {
  if (setting.passwordHash !== undefined) return true;
  try {
    return await canAnybodyLogIn(setting, (await getCommentService()).store);
  } catch {
    return true;
  }
}

/** The pages of the moderation read what they show themselves; here people are sent away who may not see them. */
function addModerationPages(app: FastifyInstance, locale: Locale, setting: DeskSetting): void {
  for (const [part, permission] of Object.entries(pagePermissions)) {
    app.get(href.moderate(locale) + (part && `/${part}`), async (request, reply) => {
      const person = await findPerson(request, setting);
      if (person === 'unknown' || !person || isAllowed(person, permission))
        return setting.answerRest(request, reply);
      return sendForbidden(request, reply, { person, locale, setting });
    });
  }
}

function addDeskPages(
  app: FastifyInstance,
  locale: Locale,
  setting: DeskSetting & { deskTools: DeskTools },
): void {
  const add = (path: string, page?: DeskPage) =>
    app.get(deskHref.home(locale) + path, async (request, reply) => {
      const person = await findPerson(request, setting);
      if (person === 'unknown' || !person) {
        const login = person === 'unknown' ? ('unavailable' as const) : undefined;
        const entry = { back: request.url };
        const visit = { path: deskHref.login(locale), query: '', formResult: { login, entry } };
        return sendVisit(request, reply, { visit, status: login ? 503 : 200, setting });
      }
      if (!page) return setting.answerRest(request, reply);
      // A moderator has no home at the desk.
      if (!isAllowed(person, page.permission) && path === '' && can(person.role, 'moderate'))
        return reply.redirect(href.moderate(locale), 303);
      if (!isAllowed(person, page.permission))
        return sendForbidden(request, reply, { person, locale, setting });
      const { path: address = '', query } = parseTarget(request.url);
      const params = { ...(request.params as Record<string, string>) };
      const data = await page.load({ person, locale, params, query: queryParametersOf(request.url) });
      if (data === undefined) return setting.answerRest(request, reply);
      const desk = describeVisit(person, data);
      return sendVisit(request, reply, { visit: { path: address, query, formResult: { desk } }, setting });
    });
  for (const page of listDeskPages(setting.deskTools)) add(page.path, page);
  add('/*');
}

/** Who is logged in; `unknown` while the store is away. */
async function findPerson(
  { cookies }: FastifyRequest,
  setting: PeopleSetting,
): Promise<PersonInSession | 'unknown' | undefined> {
  return readPerson(cookies, { setting }).catch(() => 'unknown' as const);
}

function isAllowed({ role }: PersonInSession, permission: Permission | undefined): boolean {
  return permission === undefined || can(role, permission);
}

type Forbidden = { person: PersonInSession; locale: Locale; setting: DeskSetting };

function sendForbidden(request: FastifyRequest, reply: FastifyReply, { person, locale, setting }: Forbidden) {
  const here = parseTarget(request.url).path ?? href.home(locale);
  const formResult = { desk: describeVisit(person, { here }) };
  const visit = { path: deskHref.forbidden(locale), query: '', formResult };
  return sendVisit(request, reply, { visit, status: 403, setting });
}

async function sendVisit(
  { raw }: FastifyRequest,
  reply: FastifyReply,
  { visit, status = 200, setting }: { visit: Visit; status?: number; setting: DeskSetting },
) {
  const page = await setting.renderVisit(raw, visit);
  const headers = { ...page.headers, ...secrecy };
  return sendAnswer(reply, { ...page, headers, status: page.status === 200 ? status : page.status });
}
