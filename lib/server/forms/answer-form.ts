import type { IncomingMessage } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { OriginHeaders } from '@/lib/comments/is-same-origin';
import { loadLibrary } from '@/lib/content/load-library';
import { writeLog } from '@/lib/log/write-log';
import { type Answer, sendAnswer } from '../answer';
import { setCookies } from '../cookies';
import type { FormPage } from '../create-pages';
import { queryParametersOf } from '../request-target';
import { visitorIp } from '../visitor-ip';
import type { FormHandler, FormResponse, Refusal } from './form-handler';
import { parseForm } from './parse-form';
import { parseUpload } from './parse-upload';
import { sendRefusal } from './send-refusal';

/** Renders a page of the site as the response to a form. */
export type RenderForm = (request: IncomingMessage, page: FormPage) => Promise<Answer>;

/** `takesFile`: the form has a file, in `file` of what was posted. */
export type FormRoute = { handler: FormHandler; name: string; takesFile?: boolean };

type Setting = FormRoute & { renderForm: RenderForm; siteUrl: string };

/** Parses a posted form, calls its handler, and sends the result: a redirect (303), a page, or plain text. */
export async function answerForm(
  request: FastifyRequest,
  reply: FastifyReply,
  { handler, name, takesFile, renderForm, siteUrl }: Setting,
): Promise<FastifyReply> {
  const start = performance.now();
  const result = await handle(request, { handler, takesFile, siteUrl });
  const status = 'status' in result ? result.status : 303;
  writeLog({ event: 'form', form: name, status, ...result.log, took: Math.round(performance.now() - start) });
  setCookies(request, reply, { cookies: result.cookies ?? [], siteUrl });
  if ('retryAfter' in result && result.retryAfter) reply.header('Retry-After', result.retryAfter);
  if (result.kind === 'refusal') return sendRefusal(reply, result);
  if (result.kind === 'redirect') return reply.redirect(result.location, 303);
  if (result.kind === 'done') return reply.code(result.status).send();
  const page = await renderForm(request.raw, result);
  return sendAnswer(reply, { ...page, status: page.status === 200 ? result.status : page.status });
}

async function handle(
  request: FastifyRequest,
  { handler, takesFile, siteUrl }: Pick<Setting, 'handler' | 'takesFile' | 'siteUrl'>,
): Promise<FormResponse> {
  const body = request.body instanceof Uint8Array ? request.body : new Uint8Array();
  const type = request.headers['content-type'] ?? '';
  const posted = takesFile ? await parseUpload(type, body) : await parseForm(type, body);
  if (posted === 'type') return refusal(415, 'type');
  if (posted === 'encoding') return refusal(400, 'encoding');
  if (posted === 'tooLong') return refusal(413, 'tooLong');
  const { fields, file } = posted instanceof URLSearchParams ? { fields: posted, file: undefined } : posted;
  return handler({
    fields,
    file,
    origin: originOf(request, siteUrl),
    query: queryParametersOf(request.url),
    cookies: request.cookies,
    ip: visitorIp(request),
    userAgent: request.headers['user-agent'] ?? '',
    now: Date.now(),
    library: await loadLibrary(),
  });
}

const refusal = (status: number, reason: Refusal): FormResponse => ({
  kind: 'refusal',
  status,
  reason,
  log: { reason },
});

/** What shows whether a form was sent from another site. */
export function originOf({ headers, host }: FastifyRequest, siteUrl: string): OriginHeaders {
  return {
    host: headers.host,
    // request.host is X-Forwarded-Host, when a trusted proxy has written it.
    siteHosts: [host, new URL(siteUrl).host],
    origin: headers.origin,
    referer: headers.referer,
    'sec-fetch-site': headers['sec-fetch-site']?.toString(),
  };
}
