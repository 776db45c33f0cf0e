import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { FormResult } from '@/lib/comments/form-result';
import { writeLog } from '@/lib/comments/log-event';
import { loadLibrary } from '@/lib/content/load-library';
import { localeList } from '@/lib/i18n/locales';
import { writeMethodNotAllowed } from '../method-not-allowed';
import { queryParametersOf } from '../request-url';
import { isEncrypted, visitorIp } from '../visitor-connection';
import type { FormHandler, FormResponse, Refusal, ResponseCookie } from './form-handler';
import { parseForm } from './parse-form';
import { readBody } from './read-body';

/** Renders a page of the site as the response to a form. */
export type RenderPage = (
  request: IncomingMessage,
  response: ServerResponse,
  page: { path: string; status: number; formResult: FormResult },
) => unknown;

type Route = { handler: FormHandler; name: string; renderPage: RenderPage };

/** Parses a posted form, calls its handler, and sends the result: a redirect (303), a page, or plain text. */
export async function answerForm(
  request: IncomingMessage,
  response: ServerResponse,
  { handler, name, renderPage }: Route,
): Promise<void> {
  const start = performance.now();
  const result = await handle(request, handler);
  const status = 'status' in result ? result.status : 303;
  writeLog({ event: 'form', form: name, status, ...result.log, took: Math.round(performance.now() - start) });
  const cookies = (result.cookies ?? []).map((cookie) => formatCookie(cookie, isEncrypted(request)));
  if (cookies.length > 0) response.setHeader('Set-Cookie', cookies);
  if (result.kind === 'page') {
    if (result.retryAfter) response.setHeader('Retry-After', result.retryAfter);
    await renderPage(request, response, result);
  } else if (result.kind === 'redirect') {
    response.writeHead(303, { Location: result.location, 'Content-Length': 0 }).end();
  } else if (result.kind === 'refusal') await refuse(request, response, result);
  else response.writeHead(result.status, result.status === 200 ? { 'Content-Length': 0 } : {}).end();
}

async function handle(request: IncomingMessage, handler: FormHandler): Promise<FormResponse> {
  if (request.method !== 'POST') return refusal(405, 'method');
  // Browsers do not compress forms, and a compressed body could expand a thousandfold.
  if (!['', 'identity'].includes(request.headers['content-encoding'] ?? '')) return refusal(415, 'type');
  const body = await readBody(request);
  if (!body) return refusal(413, 'tooLong');
  const fields = await parseForm(request.headers['content-type'] ?? '', body);
  if (fields === 'type') return refusal(415, 'type');
  if (fields === 'encoding') return refusal(400, 'encoding');
  return handler({
    fields,
    headers: request.headers,
    query: queryParametersOf(request),
    cookies: parseCookie(request.headers.cookie ?? ''),
    ip: visitorIp(request),
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

/** Sends the reason as text: in the language of the form, or in every language when it names none. */
async function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  { status, reason, locale, retryAfter }: Extract<FormResponse, { kind: 'refusal' }>,
): Promise<void> {
  const { messages } = await loadLibrary();
  const texts = (locale ? [locale] : localeList).map((language) => messages[language].FormRefusal?.[reason]);
  const text = Buffer.from(`${texts.join('\n\n')}\n`);
  if (retryAfter) response.setHeader('Retry-After', retryAfter);
  // Unread bytes would be parsed as the next request, so close the connection.
  if (!request.complete) response.setHeader('Connection', 'close');
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': text.length };
  if (status === 405) writeMethodNotAllowed(response, 'POST', headers);
  else response.writeHead(status, headers);
  response.end(request.method === 'HEAD' ? undefined : text);
}

function formatCookie(cookie: ResponseCookie, secure: boolean): string {
  return stringifySetCookie({ path: '/', httpOnly: true, sameSite: 'lax', ...cookie, secure });
}
