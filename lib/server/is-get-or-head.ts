import type { IncomingMessage } from 'node:http';

export function isGetOrHead({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
}
