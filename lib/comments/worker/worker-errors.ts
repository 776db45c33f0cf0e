import { getErrorCode } from '@/lib/content/error-code';
import { StoreUnavailable } from '../store/store-unavailable';

/** An error as plain data: messages between threads lose its class and code. */
export type SerializedError = {
  name: string;
  message: string;
  stack?: string;
  code?: string;
  cause?: SerializedError;
};

export function serializeError(error: unknown): SerializedError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message, stack, cause } = error;
  return {
    name,
    message,
    stack,
    code: getErrorCode(error),
    cause: cause === undefined ? undefined : serializeError(cause),
  };
}

/** Restores an error: {@link StoreUnavailable} with its class, others with their name and code. */
export function deserializeError({ name, message, stack, code, cause }: SerializedError): Error {
  const options = { cause: cause && deserializeError(cause) };
  if (name === 'StoreUnavailable') return new StoreUnavailable(message, options);
  return Object.assign(new Error(message, options), { name, stack, ...(code && { code }) });
}
