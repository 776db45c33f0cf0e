import { createHmac, timingSafeEqual } from 'node:crypto';

/** A signature for one purpose is not valid for another. */
export type Purpose = 'form' | 'edit' | 'address' | 'session' | 'writer' | 'preview';

/** Signs a text for a purpose. @returns 43 letters, digits, hyphens or underscores */
export function sign(text: string, purpose: Purpose, secret: string): string {
  return createHmac('sha256', secret).update(`${purpose}\n${text}`).digest('base64url');
}

/** Whether a signature matches this text and purpose, compared in constant time. */
export function isSigned(text: string, signature: string, purpose: Purpose, secret: string): boolean {
  const expected = Buffer.from(sign(text, purpose, secret));
  const received = Buffer.from(signature);
  return received.length === expected.length && timingSafeEqual(received, expected);
}
