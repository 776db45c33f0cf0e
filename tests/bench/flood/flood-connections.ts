import { connect, type Socket } from 'node:net';

/** Requests that each connection sends at once, before it has read an answer. */
const pipelined = 200;

export type Flood = {
  /** Stops sending, waits until the last answers are there, and counts them by status. */
  stop: () => Promise<{ sent: number; answered: Record<string, number> }>;
};

/** Floods a server from many connections: each sends a batch of requests at once, and the next one when all are answered. */
export function startFlood(
  address: string,
  { connections, path }: { connections: number; path: (count: number) => string },
): Flood {
  const { hostname, port } = new URL(address);
  const answered: Record<string, number> = {};
  let sent = 0;
  let isStopping = false;

  function sendBatch(socket: Socket): void {
    const requests = Array.from({ length: pipelined }, () => {
      sent += 1;
      return `GET ${path(sent)} HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`;
    });
    socket.write(requests.join(''));
  }

  async function run(): Promise<void> {
    while (!isStopping) await exchange();
  }

  /** One connection, from its first batch to its end. */
  function exchange(): Promise<void> {
    return new Promise((resolve) => {
      const socket = connect(Number(port), hostname, () => sendBatch(socket));
      let inBatch = 0;
      let rest = '';
      socket.setEncoding('latin1');
      socket.on('data', (chunk: string) => {
        const text = rest + chunk;
        for (const [, status = ''] of text.matchAll(/HTTP\/1\.1 (\d{3}) /g)) {
          answered[status] = (answered[status] ?? 0) + 1;
          inBatch += 1;
        }
        // A status may be split between two chunks; this is too short to hold a whole one.
        rest = text.slice(-12);
        if (inBatch < pipelined) return;
        inBatch = 0;
        if (isStopping) socket.end();
        else sendBatch(socket);
      });
      socket.on('error', () => {});
      socket.once('close', () => resolve());
    });
  }

  const running = Array.from({ length: connections }, run);
  return {
    stop: async () => {
      isStopping = true;
      await Promise.all(running);
      return { sent, answered };
    },
  };
}
