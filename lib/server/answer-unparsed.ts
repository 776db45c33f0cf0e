import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { type Answer, emptyAnswer, isRead } from './answer';
import { answerMissing } from './answer-missing';
import { parseTarget } from './request-target';
import type { Site } from './site';

/**
 * Answers a request whose address has bytes that must be percent-encoded, such as unescaped Bangla, which Node.js refuses to parse:
 * leads to the encoded address if something is there, else shows the 404 page.
 *
 * @param hasRoute  whether the application has a route for a path
 * @returns undefined for what is no request for an address of this site
 */
export async function answerUnparsed(
  requestLine: Buffer,
  site: Site,
  hasRoute: (path: string) => boolean,
): Promise<Answer | undefined> {
  const [, method = '', target = ''] =
    /^([A-Z]+) (?:https?:\/\/[^/]+)?(\/.*) HTTP\/1\.[01]\r?$/is.exec(requestLine.toString('latin1')) ?? [];
  if (!target) return undefined;
  const url = encodeTarget(target);
  const { path } = parseTarget(url);
  const leads = (to: string) => hasRoute(to) || site.isKnown(to) || site.findMeant(to) !== undefined;
  if (isRead(method) && path !== undefined && leads(path)) {
    return emptyAnswer(308, { ...site.security, Location: url });
  }
  const request = Object.assign(new IncomingMessage(new Socket()), { method });
  const answer = await answerMissing(request, site, path);
  return method === 'HEAD' ? { ...answer, body: undefined } : answer;
}

/** Percent-encodes the bytes of a target that RFC 3986 does not allow. @param target  one character for each byte */
function encodeTarget(target: string): string {
  return target.replace(
    /[^\x21\x23-\x3b\x3d\x3f-\x5b\x5d\x5f\x61-\x7a\x7e]/g,
    (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
