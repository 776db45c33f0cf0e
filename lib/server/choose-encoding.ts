import Negotiator from 'negotiator';

export type Encoding = 'br' | 'gzip' | 'identity';

/**
 * Chooses the encoding of a response.
 *
 * @param accepted   the Accept-Encoding header
 * @param available  encodings that can be sent, the smallest first: their order decides between equal quality values
 */
export function chooseEncoding(accepted: string | undefined, available: Encoding[]): Encoding {
  if (!accepted || available.length === 1) return 'identity';
  // The types of negotiator are a version behind its options.
  const negotiator = new Negotiator({ headers: { 'accept-encoding': accepted } }) as unknown as {
    encodings(available: Encoding[], options: { preferred: Encoding[] }): Encoding[];
  };
  return negotiator.encodings(available, { preferred: available })[0] ?? 'identity';
}
