import { join } from 'node:path';
import { href } from '@/lib/i18n/href';
import { defaultLocale } from '@/lib/i18n/locales';
import { documentsFolder } from '@/lib/publish/manifest';
import { emptyAnswer, sendAnswer } from './answer';
import { answerAddress } from './answer-address';
import { createSearchAnswers } from './answer-search';
import { answerUnparsed } from './answer-unparsed';
import { type App, type AppSetting, createApp } from './create-app';
import { createPages } from './create-pages';
import { findAllowed } from './find-allowed';
import { createFrontDoor } from './front-door';
import type { RenderPage } from './render/page-request';
import { parseTarget } from './request-target';
import type { Site } from './site';

type Setting = Pick<AppSetting, 'trustProxy' | 'passwordHash'> & {
  /** Lets Next.js render a page. */
  renderPage: RenderPage;
};

/** Creates the application that serves a build: its documents, its search, and the pages that Next.js renders. */
export function createSiteApp(site: Site, { trustProxy, passwordHash, renderPage }: Setting): App {
  const { manifest, security, distDir } = site;
  const pages = createPages(renderPage, site);
  const app = createApp({
    trustProxy,
    passwordHash,
    security,
    siteUrl: manifest.siteUrl,
    before: (route) => createFrontDoor(site, route),
    renderForm: pages.answerForm,
    answerRest: async ({ raw }, reply) => sendAnswer(reply, await answerAddress(raw, site, pages)),
    answerUnparsed: (line) => answerUnparsed(line, site, (path) => findAllowed(app, path) !== undefined),
  });
  app.get('/', ({ url }, reply) => {
    const Location = href.home(defaultLocale) + parseTarget(url).query;
    return sendAnswer(reply, emptyAnswer(307, { Location }));
  });
  for (const [path, answer] of createSearchAnswers(join(distDir, documentsFolder), manifest)) {
    app.route({
      method: ['GET', 'HEAD'],
      url: path,
      handler: async ({ raw, url }, reply) => sendAnswer(reply, await answer(raw, parseTarget(url).query)),
    });
  }
  return app;
}
