import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { type Answer, emptyAnswer } from './answer';
import { answerMissing } from './answer-missing';
import { parseTarget } from './request-target';
import type { Site } from './site';

/**
 * Answers a request whose address has bytes that must be percent-encoded, such as unescaped Bangla, which Node.js refuses to parse:
 * leads to the encoded address of a page that exists, else shows the 404 page.
 *
 * @returns undefined for what is no request for an address of this site
 */
export function answerUnparsed(requestLine: Buffer, site: Site): Answer | undefined {
  const [, method = '', target = ''] =
    /^([A-Z]+) (?:https?:\/\/[^/]+)?(\/.*) HTTP\/1\.[01]\r?$/is.exec(requestLine.toString('latin1')) ?? [];
  if (!target) return undefined;
  const url = encodeTarget(target);
  const { path } = parseTarget(url);
  const isRead = method === 'GET' || method === 'HEAD';
  if (isRead && path !== undefined && site.isKnown(path)) {
    return emptyAnswer(308, { ...site.security, Location: url });
  }
  const request = Object.assign(new IncomingMessage(new Socket()), { method });
  const answer = answerMissing(request, site, path);
  return method === 'HEAD' ? { ...answer, body: undefined } : answer;
}

/** Percent-encodes the bytes of a target that RFC 3986 does not allow. @param target  one character for each byte */
function encodeTarget(target: string): string {
  return target.replace(
    /[^\x21\x23-\x3b\x3d\x3f-\x5b\x5d\x5f\x61-\x7a\x7e]/g,
    (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
