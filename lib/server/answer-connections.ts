import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Answer, emptyAnswer, writeAnswer } from './answer';

export type ConnectionSetting = {
  /** Headers of every answer. */
  security: Record<string, string>;
  /** Answers a request whose address Node.js cannot parse, by its request line. */
  answerUnparsed?: (requestLine: Buffer) => Promise<Answer | undefined>;
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
  const end = createLastAnswers(server);
  server.on('connect', (_, socket) => end(socket, emptyAnswer(405, { ...security, Allow: 'GET, HEAD' })));
  server.on('checkExpectation', (_, response) => writeAnswer(response, emptyAnswer(417, security)));
  server.on('clientError', (error, socket) => end(socket, answerClientError(error, setting)));
  return server;
}

async function answerClientError(
  error: ClientError,
  { security, answerUnparsed }: ConnectionSetting,
): Promise<Answer> {
  const line = error.code === 'HPE_INVALID_URL' ? findRequestLine(error) : undefined;
  const answer = line && (await answerUnparsed?.(line));
  return answer ?? emptyAnswer(statuses[error.code ?? ''] ?? 400, security);
}

/** The line that Node.js stopped in; the packet may have begun with other requests. */
function findRequestLine({ rawPacket, bytesParsed = 0 }: ClientError): Buffer | undefined {
  if (!rawPacket) return undefined;
  const start = rawPacket.lastIndexOf('\n', Math.max(0, bytesParsed - 1)) + 1;
  const end = rawPacket.indexOf('\n', start);
  return end < 0 ? undefined : rawPacket.subarray(start, end);
}

type Exchange = { request: IncomingMessage; response: ServerResponse };

/** Creates the function that sends the last answer of a connection: after those to earlier requests, which may take a while. */
function createLastAnswers(server: Server): (socket: Duplex, answer: Answer | Promise<Answer>) => void {
  const open = new WeakMap<Duplex, Exchange[]>();
  const ending = new WeakSet<Duplex>();
  server.on('request', (request, response) => {
    const exchanges = open.get(request.socket) ?? [];
    open.set(request.socket, exchanges);
    const exchange = { request, response };
    exchanges.push(exchange);
    response.once('close', () => exchanges.splice(exchanges.indexOf(exchange), 1));
  });
  return (socket, answer) => {
    // What comes behind is told as an error, too.
    if (ending.has(socket)) return;
    ending.add(socket);
    const exchanges = open.get(socket) ?? [];
    const last = exchanges.at(-1);
    // A request that has not come to its end is the one at fault.
    const faulty = last?.request.complete ? undefined : last;
    const earlier = faulty ? exchanges.at(-2) : last;
    const finish = () => {
      if (faulty?.response.headersSent) socket.destroy();
      else
        Promise.resolve(answer).then(
          (found) => sendLast(socket, found),
          () => socket.destroy(),
        );
    };
    if (earlier && socket.writable) earlier.response.once('close', finish);
    else finish();
  };
}

/** Milliseconds that a client gets to read the last answer and to close its side. */
const farewell = 1_000;

/** Sends an answer without the help of Node.js, and closes the connection: where the next request begins is unknown. */
function sendLast(socket: Duplex, { status, headers, body }: Answer): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const lines = Object.entries({ ...headers, Connection: 'close', Date: new Date().toUTCString() });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...lines.map(([name, value]) => `${name}: ${value}`),
    '\r\n',
  ].join('\r\n');
  socket.on('error', () => {});
  socket.end(Buffer.concat([Buffer.from(head), body ?? Buffer.alloc(0)]));
  // Reads on: closing with unread bytes would take the answer away from the client.
  socket.resume();
  const timer = setTimeout(() => socket.destroy(), farewell);
  socket.once('close', () => clearTimeout(timer));
}
