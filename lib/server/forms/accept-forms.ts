import type { FastifyInstance } from 'fastify';
import { answerForm, type FormRoute, type RenderForm } from './answer-form';
import { refuseBody, refuseEncodedBody } from './refuse-body';

export type FormSetting = { siteUrl: string; renderForm: RenderForm };

/** Adds the route of a form. @param bodyLimit  bytes */
export type PostForm = (url: string, bodyLimit: number, route: FormRoute) => void;

/** Lets the routes of a plugin take forms: no cache keeps their answers, and bodies are limited. */
export function acceptForms(app: FastifyInstance, setting: FormSetting): PostForm {
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_, body, done) => done(null, body));
  app.addHook('onRequest', async (_, reply) => {
    reply.header('Cache-Control', 'no-store');
  });
  app.addHook('preParsing', refuseEncodedBody);
  app.setErrorHandler(refuseBody);
  return (url, bodyLimit, route) => {
    app.post(url, { bodyLimit }, (request, reply) => answerForm(request, reply, { ...setting, ...route }));
  };
}

/**
 * Bytes of a form with a comment: 4,000 graphemes of the longest usual kind, a family of four persons in 25 bytes of UTF-8, are
 * 300,000 bytes percent-encoded. A text that is somewhat longer still comes back to whoever typed it.
 */
export const longestText = 384 * 1_024;
/** Bytes of a form with an id and a button. */
export const longestChoice = 4 * 1_024;
/** Bytes of a form with a few lines: 1,300 characters of three bytes, percent-encoded, and as much again that is too long. */
export const longestAnswers = 24 * 1_024;
