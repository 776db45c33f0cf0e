import { createServer, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A line between a browser and the server, which a test can make slow, cut, or have answer itself. */
export type Line = {
  base: string;
  /** Answers in the place of the server, by path. */
  answers: Map<string, (response: ServerResponse) => void>;
  /** Bytes of a body after which the line breaks, by path. */
  cuts: Map<string, number>;
  /** Milliseconds that every answer takes longer. */
  delay: number;
  /** Paths that were asked for. */
  asked: string[];
  stop: () => void;
};

/** Starts a line to a server. A browser takes its address for an origin of its own. */
export async function startLine(to: string): Promise<Line> {
  const { hostname, port } = new URL(to);
  const server = createServer((incoming, response) => {
    const { method, headers, url: path = '/' } = incoming;
    line.asked.push(path);
    setTimeout(() => {
      const own = line.answers.get(path);
      if (own) {
        own(response);
        return;
      }
      const asked = request({ hostname, port, path, method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        const cut = line.cuts.get(path);
        if (cut === undefined) {
          answer.pipe(response);
          return;
        }
        let left = cut;
        answer.on('data', (chunk: Buffer) => {
          response.write(chunk.subarray(0, left));
          left -= chunk.length;
          if (left <= 0) response.socket?.destroy();
        });
      });
      asked.on('error', () => response.socket?.destroy());
      incoming.pipe(asked);
    }, line.delay);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const line: Line = {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answers: new Map(),
    cuts: new Map(),
    delay: 0,
    asked: [],
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return line;
}
