import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import inject from 'light-my-request';
import { type FormResult, withFormResult } from '@/lib/comments/form-result';

/** What Next.js renders. */
export type NextPage = { status: number; headers: Record<string, string>; body: Buffer };

/** Next.js' own request handler. */
type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What Next.js sees of a request. Its other headers would change what Next.js sends. */
type NextRequest = { url: string; cookie?: string; formResult?: FormResult };

/**
 * Creates a function that lets Next.js render a page without a socket: it cannot add listeners to our server, and sees no header
 * of the request but the cookies.
 */
export function createNextRenderer(handle: NextHandler): (page: NextRequest) => Promise<NextPage> {
  return async ({ url, cookie, formResult = {} }) => {
    // Without a user agent Next.js streams the metadata after the text and needs its script to move it into the head.
    const headers = { host: 'localhost', 'user-agent': 'kajpath', ...(cookie && { cookie }) };
    const dispatch: RequestListener = (request, response) => {
      handle(request, response).catch((error) => response.destroy(error));
    };
    const rendered = await withFormResult(formResult, () =>
      inject(dispatch, { method: 'GET', url, headers }).end(),
    );
    const sent = Object.entries(rendered.headers).flatMap(([name, value]) =>
      value === undefined || dropped.has(name) ? [] : [[name, String(value)] as const],
    );
    return {
      status: rendered.statusCode,
      headers: Object.fromEntries(sent),
      body: rendered.rawPayload,
    };
  };
}

/** Headers of the connection, those that belong to the framework's runtime, and cookies, which only forms set. */
const dropped = new Set(['connection', 'date', 'link', 'refresh', 'set-cookie', 'transfer-encoding', 'vary']);
