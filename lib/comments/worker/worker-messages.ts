import { StoreUnavailable } from '../store/store-unavailable';
import type { RequestFacts } from '../submission/submission';

/** A call on its way to the worker: of a method of the store, or of `submit` with a {@link SerializedSubmission}. */
export type Question = { id: number; method: string; values: unknown[] };
/** What became of it. */
export type Answer = { id: number } & ({ value: unknown } | { fault: Fault });

/** A submission as it goes from one thread to another: data, no functions. */
export type SerializedSubmission = {
  fields: [string, string][];
  facts: Omit<RequestFacts, 'hasArticle'>;
  /** Whether there is the article that the form names. */
  hasArticle: boolean;
};

/** An error as it goes from one thread to another: by themselves errors lose their class and their code on the way. */
export type Fault = { name: string; message: string; stack?: string; code?: string; cause?: Fault };

export function serializeError(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message, stack, cause } = error;
  const { code } = error as NodeJS.ErrnoException;
  return { name, message, stack, code, cause: cause === undefined ? undefined : serializeError(cause) };
}

/** The error again: a {@link StoreUnavailable} is one, of others the name is kept. */
export function deserializeError({ name, message, stack, code, cause }: Fault): Error {
  const options = { cause: cause && deserializeError(cause) };
  if (name === 'StoreUnavailable') return new StoreUnavailable(message, options);
  return Object.assign(new Error(message, options), { name, stack, ...(code && { code }) });
}
