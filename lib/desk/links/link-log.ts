import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { getErrorCode } from '@/lib/content/error-code';
import type { LinkResult } from './request-link';

const entrySchema = z.strictObject({
  url: z.string(),
  verdict: z.enum(['ok', 'refused', 'failed']),
  status: z.int().nullable(),
  reason: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
});

/** Results are valid for a day. */
const lifetime = 24 * 60 * 60 * 1000;

/** Appends a result at once, so that it survives when the command is killed. */
export function appendResult(file: string, result: LinkResult, at: number): void {
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, `${JSON.stringify({ ...result, at })}\n`);
}

/**
 * Reads the links that were ok within the last day, which the next run skips. Lines that cannot be parsed are ignored: the
 * last line of a killed run may be cut off.
 *
 * @param now  milliseconds since 1970
 */
export function readRecentOk(file: string, now: number): Map<string, LinkResult> {
  const recent = new Map<string, LinkResult>();
  for (const line of readLines(file)) {
    const entry = parseLine(line);
    if (!entry) continue;
    const { at, ...result } = entry;
    if (result.verdict === 'ok' && now - at < lifetime) recent.set(result.url, result);
    else recent.delete(result.url);
  }
  return recent;
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch (error) {
    if (getErrorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

function parseLine(line: string): z.infer<typeof entrySchema> | undefined {
  try {
    return entrySchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
