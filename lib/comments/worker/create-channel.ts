import type { MessagePort } from 'node:worker_threads';
import type { ChannelOptions } from 'birpc';
import { deserializeError, type SerializedError, serializeError } from './worker-errors';

/** A message of birpc. */
type Message = { t: 'q' } | { t: 's'; e?: unknown };

/** How birpc writes and reads the messages of a port. Errors keep their class and code. */
export const messageFormat: Pick<ChannelOptions, 'serialize' | 'deserialize'> = {
  serialize: (message: Message) =>
    message.t === 's' && message.e !== undefined ? { ...message, e: serializeError(message.e) } : message,
  deserialize: (message: Message & { e?: SerializedError }) =>
    message.e === undefined ? message : { ...message, e: deserializeError(message.e) },
};

/** A port as birpc's channel. */
export function createChannel(port: MessagePort): ChannelOptions {
  return {
    ...messageFormat,
    post: (message) => port.postMessage(message),
    on: (listener) => port.on('message', listener),
    off: (listener) => port.off('message', listener),
  };
}
