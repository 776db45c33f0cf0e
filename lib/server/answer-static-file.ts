import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentType } from 'mime-types';
import { getErrorCode } from '@/lib/content/error-code';
import type { Answer } from './answer';

/** Where the files of the framework are, which only pages with a client component use. */
export const staticPath = '/_next/static/';

const fileName = /^(?:[\w~-][\w.~-]*\/)*[\w~-][\w.~-]*$/;

/** Answers with a file of the framework; undefined when there is none. Its name has a hash of its content. */
export async function answerStaticFile(distDir: string, path: string): Promise<Answer | undefined> {
  const name = path.slice(staticPath.length);
  if (!fileName.test(name)) return undefined;
  try {
    const body = await readFile(join(distDir, 'static', name));
    const headers = {
      'Content-Type': contentType(name.replace(/^.*\//, '')) || 'application/octet-stream',
      'Content-Length': body.length,
      'Cache-Control': 'public, max-age=31536000, immutable',
    };
    return { status: 200, headers, body };
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(getErrorCode(error) ?? '')) return undefined;
    throw error;
  }
}
