import type { FastifyInstance } from 'fastify';
import { formAddresses } from '@/lib/i18n/href';
import {
  acceptForms,
  type FormSetting,
  longestAnswers,
  longestChoice,
  longestText,
} from '../forms/accept-forms';
import { findUnsubscribePage } from '../forms/find-unsubscribe-page';
import { handleCheckMessage } from '../forms/handle-check-message';
import { handleComment } from '../forms/handle-comment';
import { handleProposal } from '../forms/handle-proposal';
import { handleReport } from '../forms/handle-report';
import { handleRevision } from '../forms/handle-revision';
import { handleSubscription } from '../forms/handle-subscription';

/**
 * Bytes of a form with a message to check: 5,000 characters of four bytes are 60,000 bytes percent-encoded. A text twice as long still
 * comes back, with the reason why it is not checked.
 */
const longestMessage = 128 * 1_024;

/** Routes of the forms of readers. */
export function addFormRoutes(app: FastifyInstance, setting: FormSetting): void {
  const post = acceptForms(app, setting);
  post(formAddresses.comment, longestText, { name: 'comment', handler: handleComment });
  post(formAddresses.reviseComment, longestText, { name: 'revision', handler: handleRevision });
  post(formAddresses.report, longestText, { name: 'report', handler: handleReport });
  post(formAddresses.checkMessage, longestMessage, { name: 'check-message', handler: handleCheckMessage });
  post(formAddresses.proposal, longestAnswers, { name: 'proposal', handler: handleProposal });
  post(formAddresses.subscriptions, longestChoice, { name: 'subscription', handler: handleSubscription });
  app.get(formAddresses.subscriptions, (request, reply) =>
    reply.redirect(findUnsubscribePage(request.url), 302),
  );
}
