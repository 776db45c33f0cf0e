import Negotiator from 'negotiator';

export type Encoding = 'br' | 'gzip' | 'identity';

/** The types of negotiator lack the second parameter. */
type EncodingNegotiator = { encodings(available: string[], options: { preferred: string[] }): string[] };

/**
 * Chooses the encoding of a response.
 *
 * @param accepted   the Accept-Encoding header
 * @param available  encodings that can be sent, the smallest first: their order decides between equal quality values
 */
export function chooseEncoding(accepted: string | undefined, available: Encoding[]): Encoding {
  if (!accepted || available.length === 1) return 'identity';
  const negotiator: EncodingNegotiator = new Negotiator({ headers: { 'accept-encoding': accepted } });
  const [best] = negotiator.encodings(available, { preferred: available });
  return available.find((encoding) => encoding === best) ?? 'identity';
}
