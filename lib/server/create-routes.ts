import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { readPasswordHash } from '@/lib/comments/moderation/read-password-hash';
import { openCommentsWith } from '@/lib/comments/open-comments';
import { openInWorker } from '@/lib/comments/worker/open-in-worker';
import { formAddresses, healthAddresses, href, moderateAddress } from '@/lib/i18n/href';
import { defaultLocale } from '@/lib/i18n/locales';
import { answerHealth } from './answer-health';
import { answerForm, type RenderPage } from './forms/answer-form';
import type { FormHandler } from './forms/form-handler';
import { handleComment } from './forms/handle-comment';
import { handleModeration } from './forms/handle-moderation';
import { handleRevision } from './forms/handle-revision';
import { handleSubscription } from './forms/handle-subscription';
import { redirectToUnsubscribe } from './forms/redirect-to-unsubscribe';

type Setting = {
  renderPage: RenderPage;
  answerMissing: (request: IncomingMessage, response: ServerResponse, path: string) => unknown;
  /** Headers of every answer. */
  security: [string, string][];
};

/** What our server answers itself, by path: forms that are sent, how it is, and the way to the moderation. */
export function createRoutes({ renderPage, answerMissing, security }: Setting): Map<string, RequestListener> {
  openCommentsWith(openInWorker);
  const secure = (response: ServerResponse) => {
    for (const [header, value] of security) response.setHeader(header, value);
    response.setHeader('Cache-Control', 'no-store');
  };
  const takes =
    (name: string, handler: FormHandler): RequestListener =>
    (request, response) =>
      answerForm(request, response, { name, handler, renderPage, security }).catch((error) => {
        console.error(error);
        if (response.headersSent) response.destroy();
        else response.writeHead(500, { 'Content-Length': 0 }).end();
      });
  const takeNotice = takes('notice', handleSubscription);
  const notices: RequestListener = (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return takeNotice(request, response);
    secure(response);
    redirectToUnsubscribe(request, response);
  };
  const hasModerator = () => readPasswordHash(process.env) !== undefined;
  const moderation =
    (path: string, answer: RequestListener): RequestListener =>
    (request, response) =>
      hasModerator() ? answer(request, response) : answerMissing(request, response, path);
  const health = (part: keyof typeof healthAddresses): [string, RequestListener] => [
    healthAddresses[part],
    (request, response) => {
      secure(response);
      return answerHealth(request, response, part);
    },
  ];
  return new Map<string, RequestListener>([
    [formAddresses.comment, takes('comment', handleComment)],
    [formAddresses.reviseComment, takes('revision', handleRevision)],
    [formAddresses.subscriptions, notices],
    [formAddresses.moderate, moderation(formAddresses.moderate, takes('moderation', handleModeration))],
    [
      moderateAddress,
      moderation(moderateAddress, (_, response) => {
        secure(response);
        response.writeHead(307, { Location: href.moderate(defaultLocale), 'Content-Length': 0 }).end();
      }),
    ],
    health('all'),
    health('live'),
    health('ready'),
  ]);
}
