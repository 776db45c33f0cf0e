import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { getErrorCode } from '@/lib/content/error-code';
import { writeFileAtomically } from '@/lib/content/write-file-atomically';
import { findClientComponents } from './find-client-components';
import { type BuildContext, listDynamicPages, listDynamicPaths } from './list-dynamic-paths';

const codeSchema = z.strictObject({
  /** The style sheet of the whole site. */
  css: z.string(),
  dynamic: z.array(z.string()),
  dynamicPages: z.array(z.string()),
});

/** What publishing takes from a build of the code. */
export type CodeBuild = z.infer<typeof codeSchema> & {
  /** Folder of the build. */
  distDir: string;
  /** Hash of all code and settings that pages are made with. */
  hash: string;
};

const codeFile = 'code.json';

/** Hash of what the build was made from, on the first line. lib/cli/prepare.mjs writes it after a build. */
const stampFile = 'built-inputs';

/**
 * Writes what publishing takes from a build. Throws when a page needs the framework runtime: publishing and the server make documents
 * of all pages, which have none.
 */
export async function writeCodeBuild(context: BuildContext): Promise<void> {
  const { outputs, distDir } = context;
  for (const { pathname } of listDynamicPages(context)) {
    const components = await findClientComponents(distDir, pathname);
    if (components.length === 0) continue;
    throw new Error(
      `${pathname}: expected no client component, found ${components.join(', ')}\nFix: make it a server component with a browser module, as components/README.md describes`,
    );
  }
  const sheets = outputs.staticFiles.filter(({ pathname }) => pathname.endsWith('.css'));
  const texts = await Promise.all(sheets.map(({ filePath }) => readFile(filePath, 'utf8')));
  const code: z.infer<typeof codeSchema> = { css: texts.join('\n'), ...listDynamicPaths(context) };
  await writeFileAtomically(join(distDir, codeFile), JSON.stringify(code));
}

/** Reads what `writeCodeBuild` has written. Throws BuildMissing when there is no build. */
export async function readCodeBuild(distDir = '.next'): Promise<CodeBuild> {
  const read = (name: string) =>
    readFile(join(distDir, name), 'utf8').catch((error) => {
      if (getErrorCode(error) !== 'ENOENT') throw error;
      throw new BuildMissing(
        `${join(distDir, name)}: expected a build of the code, found none\nFix: npm run build`,
      );
    });
  const [hash = ''] = (await read(stampFile)).split('\n');
  const code = codeSchema.safeParse(JSON.parse(await read(codeFile)));
  if (code.success) return { ...code.data, distDir, hash };
  throw new BuildMissing(
    `${join(distDir, codeFile)}: written by another version\n${z.prettifyError(code.error)}\nFix: npm run build`,
  );
}

/** Thrown when there is no build that this code can use. */
export class BuildMissing extends Error {
  override name = 'BuildMissing';
}
