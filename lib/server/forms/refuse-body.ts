import type { FastifyReply, FastifyRequest } from 'fastify';
import { logError, writeLog } from '@/lib/log/write-log';
import { sendAnswer } from '../answer';
import { answerRefusal } from '../refusal-text';
import { drainBody } from './drain-body';
import type { Refusal } from './form-handler';
import { sendRefusal } from './send-refusal';

/** Why Fastify does not read a body, by the status of its error. */
const reasons: Record<number, Refusal> = { 400: 'encoding', 413: 'tooLong', 415: 'type' };

/** Refuses a compressed body: browsers do not compress forms, and it could expand a thousandfold. */
export async function refuseEncodedBody(request: FastifyRequest): Promise<void> {
  const encoding = request.headers['content-encoding'] ?? '';
  if (request.method === 'POST' && !['', 'identity'].includes(encoding)) {
    throw Object.assign(new Error('a compressed body'), { statusCode: 415 });
  }
}

/** Answers with the reason, as text, why Fastify did not read the body of a form. */
export async function refuseBody(
  error: Error & { statusCode?: number },
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const status = error.statusCode ?? 500;
  const reason = reasons[status];
  if (!reason) {
    logError('form failed', error, { form: request.routeOptions.url });
    return sendAnswer(reply, await answerRefusal(500, 'failed', {}));
  }
  writeLog({ event: 'form', form: request.routeOptions.url, status, reason });
  await drainBody(request.raw);
  // What was not read would be parsed as the next request.
  if (!request.raw.complete) reply.header('Connection', 'close');
  return sendRefusal(reply, { status, reason });
}
