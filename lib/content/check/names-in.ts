import { keepLast } from '../keep-last';

/** The ids that a data file has; undefined when it could not be read. */
export function namesIn(parsed: { value: object } | undefined): Set<string> | undefined {
  return parsed && listNames(parsed);
}

const listNames = keepLast(({ value }: { value: object }) => new Set(Object.keys(value)));
