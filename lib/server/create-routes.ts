import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { openCommentServiceWith } from '@/lib/comments/open-comment-service';
import { openInWorker } from '@/lib/comments/worker/open-in-worker';
import { formAddresses, healthAddresses, href, moderateAddress } from '@/lib/i18n/href';
import { defaultLocale } from '@/lib/i18n/locales';
import { readSettings } from '@/lib/settings/read-settings';
import { answerFailure } from './answer-failure';
import { answerHealth } from './answer-health';
import { answerForm, type RenderPage } from './forms/answer-form';
import type { FormHandler } from './forms/form-handler';
import { handleComment } from './forms/handle-comment';
import { handleModeration } from './forms/handle-moderation';
import { handleRevision } from './forms/handle-revision';
import { handleSubscription } from './forms/handle-subscription';
import { redirectToUnsubscribe } from './forms/redirect-to-unsubscribe';
import { isGetOrHead } from './is-get-or-head';

type Setting = {
  renderPage: RenderPage;
  answerMissing: (request: IncomingMessage, response: ServerResponse, path: string) => unknown;
  /** Headers of every response: names and values. */
  security: [string, string][];
};

/** Routes answered before Next.js, by path: form posts, health, /moderate. */
export function createRoutes({ renderPage, answerMissing, security }: Setting): Map<string, RequestListener> {
  openCommentServiceWith(openInWorker);
  const { passwordHash } = readSettings().comments;
  const route =
    (answer: RequestListener): RequestListener =>
    (request, response) => {
      for (const [header, value] of security) response.setHeader(header, value);
      response.setHeader('Cache-Control', 'no-store');
      return answer(request, response);
    };
  const formRoute = (name: string, handler: FormHandler) =>
    route((request, response) =>
      answerForm(request, response, { name, handler, renderPage }).catch((error) =>
        answerFailure(response, error),
      ),
    );
  const postSubscription = formRoute('subscription', handleSubscription);
  const getSubscription = route(redirectToUnsubscribe);
  const subscriptionRoute: RequestListener = (request, response) =>
    (isGetOrHead(request) ? getSubscription : postSubscription)(request, response);
  const redirectToModeration = route((_, response) => {
    response.writeHead(307, { Location: href.moderate(defaultLocale), 'Content-Length': 0 }).end();
  });
  /** Answers 404 unless MODERATOR_PASSWORD_HASH is set. */
  const moderationRoute =
    (path: string, answer: RequestListener): RequestListener =>
    (request, response) =>
      passwordHash === undefined ? answerMissing(request, response, path) : answer(request, response);
  const healthRoute = (part: keyof typeof healthAddresses) =>
    route((request, response) => answerHealth(request, response, part));
  return new Map<string, RequestListener>([
    [formAddresses.comment, formRoute('comment', handleComment)],
    [formAddresses.reviseComment, formRoute('revision', handleRevision)],
    [formAddresses.subscriptions, subscriptionRoute],
    [
      formAddresses.moderate,
      moderationRoute(formAddresses.moderate, formRoute('moderation', handleModeration)),
    ],
    [moderateAddress, moderationRoute(moderateAddress, redirectToModeration)],
    [healthAddresses.all, healthRoute('all')],
    [healthAddresses.live, healthRoute('live')],
    [healthAddresses.ready, healthRoute('ready')],
  ]);
}
