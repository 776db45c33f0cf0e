import { connect } from 'node:net';

export type RawAnswer = { status: number; head: string; body: string; text: string };

/** Sends bytes to a port of this machine, and reads until the server closes the connection. */
export function sendRaw(port: number, request: string | Buffer): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.once('error', reject);
    socket.once('close', () => {
      const [head = '', ...body] = text.split('\r\n\r\n');
      resolve({ status: Number(head.split(' ')[1]), head, body: body.join('\r\n\r\n'), text });
    });
  });
}

/** The bytes of a request that closes its connection. */
export function requestOf(line: string, headers: string[] = ['Host: kajpath.example']): Buffer {
  return Buffer.from([`${line} HTTP/1.1`, ...headers, 'Connection: close', '', ''].join('\r\n'));
}

/** The value of a header in a raw answer. */
export function headerOf({ head }: RawAnswer, name: string): string | undefined {
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim();
}
