import type { FastifyReply } from 'fastify';
import { sendAnswer, textAnswer } from '../answer';
import { readText } from '../refusal-text';
import type { FormResponse } from './form-handler';

/** Sends the reason as text: in the language of the form, or in every language when it names none. */
export async function sendRefusal(
  reply: FastifyReply,
  {
    status,
    reason,
    locale,
  }: Pick<Extract<FormResponse, { kind: 'refusal' }>, 'status' | 'reason' | 'locale'>,
): Promise<FastifyReply> {
  const text = await readText(status, { group: 'FormRefusal', reason, locale });
  return sendAnswer(reply, textAnswer(status, text));
}
