import { createHash } from 'node:crypto';

/** Leading zero bits that are asked for during a flood: some 65,000 tries, a second or three on a cheap phone. */
export const floodDifficulty = 16;

/** How long a form without a proof has to lie before it is taken during a flood, in seconds: for browsers without script. */
export const waitWithoutProof = 60;

/** Whether `proof` is a number n for which SHA-256 of `<token>:<n>` begins with so many zero bits. */
export function isProof(token: string, proof: string, difficulty: number): boolean {
  if (!/^\d{1,15}$/.test(proof)) return false;
  const digest = createHash('sha256').update(`${token}:${proof}`).digest();
  return Math.clz32(digest.readUInt32BE(0)) >= difficulty;
}
