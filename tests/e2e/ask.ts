import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

export type Question = {
  /** Address of the server, without a path. */
  base: string;
  /** Sent as it stands: a client library would tidy it first. */
  path: string;
  method?: string;
  headers?: Record<string, string>;
};

export type Answer = {
  status: number;
  headers: IncomingHttpHeaders;
  /** Every header line's name in lower case: one that is sent twice is here twice. */
  names: string[];
  /** Bytes of the status line and the headers, as they were sent. */
  headBytes: number;
  /** As it was sent: not decompressed. */
  body: Buffer;
};

/** Asks a server and takes the answer as it comes, with nothing added, followed or decompressed. */
export function ask({ base, path, method = 'GET', headers = {} }: Question): Promise<Answer> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          names: response.rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase()),
          headBytes: headBytesOf(response),
          body: Buffer.concat(chunks),
        }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

function headBytesOf({ httpVersion, statusCode, statusMessage, rawHeaders }: IncomingMessage): number {
  // A name and its value have ": " or a line's end after them.
  const lines = rawHeaders.reduce((sum, text) => sum + text.length + 2, 0);
  return `HTTP/${httpVersion} ${statusCode} ${statusMessage}\r\n\r\n`.length + lines;
}

/** The text of an answer, whatever its encoding. */
export function decode({ headers, body }: Answer): string {
  const encoding = headers['content-encoding'];
  if (encoding === 'br') return brotliDecompressSync(body).toString();
  if (encoding === 'gzip') return gunzipSync(body).toString();
  return body.toString();
}

/** Headers that protect the reader: of every answer, whatever it is. */
export const securityHeaderNames = [
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
  'permissions-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'strict-transport-security',
];

export function pick(headers: IncomingHttpHeaders, names: string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, headers[name]]));
}
