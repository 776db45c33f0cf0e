import { isSigned, sign } from '@/lib/comments/sign';

/** Where previews are, before the token. */
export const previewBase = '/preview';

/** Milliseconds between two numbers of a token. */
const hour = 3_600_000;

/**
 * Creates what stands in the address of a preview: the hour in which it ends, and a signature. Whoever has it sees everything that is not
 * published yet.
 *
 * @param until   the last moment at which it is valid at least, in milliseconds since 1970
 * @param secret  the setting PREVIEW_SECRET
 */
export function createPreviewToken(until: number, secret: string): string {
  const end = Math.ceil(until / hour).toString(36);
  return `${end}.${sign(end, 'preview', secret)}`;
}

/** Whether a token is ours, and still valid. @param now  in milliseconds since 1970 */
export function isPreviewToken(token: string, secret: string, now = Date.now()): boolean {
  const [end = '', signature = ''] = token.split('.');
  return (
    token === `${end}.${signature}` &&
    isSigned(end, signature, 'preview', secret) &&
    Number.parseInt(end, 36) * hour >= now
  );
}
