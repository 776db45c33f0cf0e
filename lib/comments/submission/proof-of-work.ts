import { createHash } from 'node:crypto';

/** Leading zero bits required during a flood: about 65,000 tries, one to three seconds on a cheap phone. */
export const floodDifficulty = 16;

/** During a flood, seconds after which a form is accepted without a proof: for browsers without JavaScript. */
export const waitWithoutProof = 60;

/** Whether `proof` is a number n for which SHA-256 of `<token>:<n>` starts with `difficulty` zero bits. */
export function isProof(token: string, proof: string, difficulty: number): boolean {
  if (!/^\d{1,15}$/.test(proof)) return false;
  const digest = createHash('sha256').update(`${token}:${proof}`).digest();
  return Math.clz32(digest.readUInt32BE(0)) >= difficulty;
}
