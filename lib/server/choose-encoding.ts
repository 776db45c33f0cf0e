import Negotiator from 'negotiator';

export type Encoding = 'br' | 'gzip' | 'identity';

/**
 * The encoding to answer in.
 *
 * @param accepted   the Accept-Encoding header
 * @param available  what there is to send, the smallest first: it decides between what the client weighs alike
 */
export function chooseEncoding(accepted: string | undefined, available: Encoding[]): Encoding {
  if (!accepted || available.length === 1) return 'identity';
  // The types of negotiator are a version behind its options.
  const negotiator = new Negotiator({ headers: { 'accept-encoding': accepted } }) as unknown as {
    encodings(available: Encoding[], options: { preferred: Encoding[] }): Encoding[];
  };
  return negotiator.encodings(available, { preferred: available })[0] ?? 'identity';
}
