import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { expect, test, vi } from 'vitest';
import { createTurns } from '@/lib/server/answer-in-turn';

test.each([
  [false, ['first', 'second']],
  [true, ['first']],
])('a waiting request whose connection has ended (%s) gets no turn', (hasEnded, expected) => {
  vi.useFakeTimers();
  try {
    const inTurn = createTurns(() => {});
    const socket = new Socket();
    const answered: string[] = [];
    const ask = (name: string) => {
      const request = new IncomingMessage(socket);
      const response = new ServerResponse(request);
      inTurn(request, response, () => answered.push(name));
      return response;
    };
    const first = ask('first');
    ask('second');
    if (hasEnded) socket.destroy();
    first.emit('close');
    vi.runAllTimers();
    expect(answered).toEqual(expected);
  } finally {
    vi.useRealTimers();
  }
});
