import type { FastifyInstance } from 'fastify';
import { formAddresses, href, moderateAddress } from '@/lib/i18n/href';
import { defaultLocale } from '@/lib/i18n/locales';
import { answerForm, type FormRoute, type RenderForm } from '../forms/answer-form';
import { findUnsubscribePage } from '../forms/find-unsubscribe-page';
import { handleCheckMessage } from '../forms/handle-check-message';
import { handleComment } from '../forms/handle-comment';
import { createModerationHandler } from '../forms/handle-moderation';
import { handleProposal } from '../forms/handle-proposal';
import { handleReport } from '../forms/handle-report';
import { handleRevision } from '../forms/handle-revision';
import { handleSubscription } from '../forms/handle-subscription';
import { refuseBody, refuseEncodedBody } from '../forms/refuse-body';

/**
 * Bytes of a form with a comment: 4,000 graphemes of the longest usual kind, a family of four persons in 25 bytes of UTF-8, are
 * 300,000 bytes percent-encoded. A text that is somewhat longer still comes back to whoever typed it.
 */
const longestText = 384 * 1_024;
/**
 * Bytes of a form with a message to check: 5,000 characters of four bytes are 60,000 bytes percent-encoded. A text twice as long still
 * comes back, with the reason why it is not checked.
 */
const longestMessage = 128 * 1_024;
/** Bytes of a form with a few lines: 1,300 characters of three bytes, percent-encoded, and as much again that is too long. */
const longestAnswers = 24 * 1_024;
/** Bytes of a form with an id and a button. */
const longestChoice = 4 * 1_024;

export type FormSetting = {
  siteUrl: string;
  renderForm: RenderForm;
  /** Hash of the moderator's password; without one there are no addresses for moderation. */
  passwordHash?: string;
};

/** Routes of forms and of the moderation. */
export function addFormRoutes(app: FastifyInstance, setting: FormSetting): void {
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_, body, done) => done(null, body));
  app.addHook('onRequest', async (_, reply) => {
    reply.header('Cache-Control', 'no-store');
  });
  app.addHook('preParsing', refuseEncodedBody);
  app.setErrorHandler(refuseBody);

  const post = (url: string, bodyLimit: number, route: FormRoute) =>
    app.post(url, { bodyLimit }, (request, reply) => answerForm(request, reply, { ...setting, ...route }));
  post(formAddresses.comment, longestText, { name: 'comment', handler: handleComment });
  post(formAddresses.reviseComment, longestText, { name: 'revision', handler: handleRevision });
  post(formAddresses.report, longestText, { name: 'report', handler: handleReport });
  post(formAddresses.checkMessage, longestMessage, { name: 'check-message', handler: handleCheckMessage });
  post(formAddresses.proposal, longestAnswers, { name: 'proposal', handler: handleProposal });
  post(formAddresses.subscriptions, longestChoice, { name: 'subscription', handler: handleSubscription });
  app.get(formAddresses.subscriptions, (request, reply) =>
    reply.redirect(findUnsubscribePage(request.url), 302),
  );

  const { passwordHash } = setting;
  if (!passwordHash) return;
  post(formAddresses.moderate, longestText, {
    name: 'moderation',
    handler: createModerationHandler(passwordHash),
  });
  app.get(moderateAddress, (_, reply) => reply.redirect(href.moderate(defaultLocale), 307));
}
