import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a signature is for: none of them is good for another purpose. */
export type Purpose = 'form' | 'edit' | 'address' | 'session';

/** Signs a text for a purpose. @returns 43 letters, digits, hyphens or underscores */
export function sign(text: string, purpose: Purpose, secret: string): string {
  return createHmac('sha256', secret).update(`${purpose}\n${text}`).digest('base64url');
}

/** Whether a signature is the one for this text and purpose; takes the same time whatever is wrong with it. */
export function isSigned(text: string, signature: string, purpose: Purpose, secret: string): boolean {
  const expected = Buffer.from(sign(text, purpose, secret));
  const received = Buffer.from(signature);
  return received.length === expected.length && timingSafeEqual(received, expected);
}
