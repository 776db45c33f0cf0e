import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import next from 'next';
import { createNextRenderer } from './create-next-renderer';

/** Starts Next.js in production mode in this thread, without a socket. @returns lets it render a page */
export async function startNext(distDir: string): Promise<ReturnType<typeof createNextRenderer>> {
  // As in a standalone build: take the configuration from the build, instead of loading a compiler to read next.config.ts.
  const { config } = JSON.parse(await readFile(join(distDir, 'required-server-files.json'), 'utf8'));
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
  const app = next({ dev: false });
  await app.prepare();
  return createNextRenderer(app.getRequestHandler());
}
