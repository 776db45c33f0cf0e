import { type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Answer, emptyAnswer, writeAnswer } from './answer';

export type ConnectionSetting = {
  /** Headers of every answer. */
  security: Record<string, string>;
  /** Answers a request whose address Node.js cannot parse, by its request line. */
  answerUnparsed?: (requestLine: Buffer) => Answer | undefined;
};

/** What Node.js tells about a request that it cannot parse. */
type ClientError = Error & { code?: string; rawPacket?: Buffer; bytesParsed?: number };

const statuses: Record<string, number> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_INVALID_METHOD: 501,
};

/**
 * Answers what Node.js gives to no request listener: requests that it cannot parse, CONNECT, and expectations that nobody meets.
 * `Upgrade` needs no answer: without a listener Node.js ignores it.
 */
export function answerConnections(server: Server, setting: ConnectionSetting): Server {
  const { security } = setting;
  server.on('connect', (_, socket) => end(socket, emptyAnswer(405, { ...security, Allow: 'GET, HEAD' })));
  server.on('checkExpectation', (_, response) => writeAnswer(response, emptyAnswer(417, security)));
  server.on('clientError', (error, socket) => {
    if (!socket.writable) socket.destroy();
    else end(socket, answerClientError(error, setting));
  });
  return server;
}

function answerClientError(error: ClientError, { security, answerUnparsed }: ConnectionSetting): Answer {
  const line = error.code === 'HPE_INVALID_URL' ? findRequestLine(error) : undefined;
  const answer = line && answerUnparsed?.(line);
  return answer ?? emptyAnswer(statuses[error.code ?? ''] ?? 400, security);
}

/** The line that Node.js stopped in; the packet may have begun with other requests. */
function findRequestLine({ rawPacket, bytesParsed = 0 }: ClientError): Buffer | undefined {
  if (!rawPacket) return undefined;
  const start = rawPacket.lastIndexOf('\n', Math.max(0, bytesParsed - 1)) + 1;
  const end = rawPacket.indexOf('\n', start);
  return end < 0 ? undefined : rawPacket.subarray(start, end);
}

/** Sends an answer without the help of Node.js, and closes the connection: where the next request begins is unknown. */
function end(socket: Duplex, { status, headers, body }: Answer): void {
  const lines = Object.entries({ ...headers, Connection: 'close', Date: new Date().toUTCString() });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...lines.map(([name, value]) => `${name}: ${value}`),
    '\r\n',
  ].join('\r\n');
  socket.on('error', () => {});
  socket.end(Buffer.concat([Buffer.from(head), body ?? Buffer.alloc(0)]));
}
