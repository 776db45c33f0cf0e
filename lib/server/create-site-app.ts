import { href } from '@/lib/i18n/href';
import { defaultLocale, localeList } from '@/lib/i18n/locales';
import { emptyAnswer, sendAnswer } from './answer';
import { answerAddress } from './answer-address';
import { answerMissing } from './answer-missing';
import { answerUnparsed } from './answer-unparsed';
import { type App, type AppSetting, createApp } from './create-app';
import { describeSite } from './describe-site';
import { createDeskTools } from './desk/desk-tools';
import { findAllowed } from './find-allowed';
import { createFrontDoor } from './front-door';
import { parseTarget } from './request-target';
import { addOfflineRoutes } from './routes/add-offline-routes';
import { addPreviewRoute } from './routes/add-preview-route';
import type { ServedSite } from './served-site';

type Setting = Pick<AppSetting, 'trustProxy' | 'passwordHash' | 'hasDesk'> & {
  /** Signs the addresses of previews; without it there are none. */
  previewSecret?: string;
};

/**
 * Creates the application that serves a site: its documents, its search, and the pages that Next.js renders.
 *
 * @param current  the site as it is when a request arrives: what has begun is answered from that one
 */
export function createSiteApp(
  current: () => ServedSite,
  { trustProxy, passwordHash, hasDesk, previewSecret }: Setting,
): App {
  const { manifest, security } = current().site;
  const app = createApp({
    trustProxy,
    passwordHash,
    hasDesk,
    deskTools: hasDesk ? createDeskTools(current().site.folder) : undefined,
    security,
    siteUrl: manifest.siteUrl,
    describeSite: () => describeSite(current().site),
    before: (route) => createFrontDoor(() => current().site, route),
    renderForm: (request, page) => current().pages.answerForm(request, page),
    renderVisit: (request, visit) => current().pages.answerPage(request, visit),
    answerRest: async ({ raw }, reply) => {
      const { site, pages } = current();
      return sendAnswer(reply, await answerAddress(raw, site, pages));
    },
    answerUnparsed: (line) =>
      answerUnparsed(line, current().site, (path) => findAllowed(app, path) !== undefined),
  });
  app.get('/', ({ url }, reply) => {
    const Location = href.home(defaultLocale) + parseTarget(url).query;
    return sendAnswer(reply, emptyAnswer(307, { Location }));
  });
  addOfflineRoutes(app, current);
  if (previewSecret) addPreviewRoute(app, previewSecret, () => current().site);
  for (const path of [...localeList.map((locale) => href.search(locale)), href.searchApi]) {
    app.route({
      method: ['GET', 'HEAD'],
      url: path,
      handler: async ({ raw, url }, reply) => {
        const { site, search } = current();
        const answer = search.answers.get(path);
        if (!answer) return sendAnswer(reply, await answerMissing(raw, site, path));
        return sendAnswer(reply, await answer(raw, parseTarget(url).query));
      },
    });
  }
  return app;
}
