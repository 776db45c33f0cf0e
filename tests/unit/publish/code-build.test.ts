import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BuildMissing, readCodeBuild, writeCodeBuild } from '@/lib/publish/code-build';
import type { BuildContext } from '@/lib/publish/list-dynamic-paths';
import { temporaryFolder } from '../temporary-folder';
import { buildWith, frameworkComponents } from './sample-pages';

/** What Next.js tells of a build with one page of articles and two style sheets. */
async function contextOf(distDir: string, pathname = '/[locale]/[slug]'): Promise<BuildContext> {
  const sheets = ['one', 'two'].map((name) => ({
    pathname: `/_next/static/chunks/${name}.css`,
    filePath: join(distDir, `${name}.css`),
  }));
  for (const { pathname: sheet, filePath } of sheets) await writeFile(filePath, `/* ${sheet} */`);
  const script = { pathname: '/_next/static/chunks/a.js', filePath: join(distDir, 'no-such-file.js') };
  return {
    distDir,
    outputs: { appPages: [{ pathname }, { pathname: `${pathname}.rsc` }], staticFiles: [...sheets, script] },
    routing: {
      beforeMiddleware: [],
      dynamicRoutes: [{ source: pathname, sourceRegex: `^(?:/pattern of ${pathname})$` }],
    },
  } as unknown as BuildContext;
}

test('what publishing takes from a build is read as it was written, with the hash of its code', async () => {
  const distDir = await buildWith(frameworkComponents, '/[locale]/take-home');
  await writeCodeBuild(await contextOf(distDir, '/[locale]/take-home'));
  await writeFile(join(distDir, 'built-inputs'), 'hash of the code\n');
  const code = await readCodeBuild(distDir);
  expect(code).toMatchObject({
    distDir,
    hash: 'hash of the code',
    css: '/* /_next/static/chunks/one.css */\n/* /_next/static/chunks/two.css */',
    dynamicPages: ['^(?:/pattern of /[locale]/take-home)$'],
  });
  expect(code.dynamic).toEqual(expect.arrayContaining(code.dynamicPages));
});

test('published pages are not rendered per request', async () => {
  const distDir = await buildWith(frameworkComponents);
  await writeCodeBuild(await contextOf(distDir));
  await writeFile(join(distDir, 'built-inputs'), 'a\n');
  expect((await readCodeBuild(distDir)).dynamicPages).toEqual([]);
});

test.each(['/[locale]/[slug]', '/[locale]/take-home'])(
  'a build in which %s has a client component is refused, and the component is named',
  async (route) => {
    const distDir = await buildWith(
      [
        ...frameworkComponents,
        '[project]/components/site/Counter.tsx',
        '[project]/components/site/Search.tsx',
      ],
      route,
    );
    await expect(writeCodeBuild(await contextOf(distDir, route))).rejects.toThrow(
      `${route}: expected no client component, found components/site/Counter.tsx, components/site/Search.tsx\nFix: make it a server component`,
    );
    await writeFile(join(distDir, 'built-inputs'), 'a\n');
    await expect(readCodeBuild(distDir)).rejects.toThrow(BuildMissing);
  },
);

test('without a build the error names the file and what to do; so does one of another version', async () => {
  const distDir = await temporaryFolder();
  await expect(readCodeBuild(distDir)).rejects.toThrow(
    `${distDir}/built-inputs: expected a build of the code, found none\nFix: npm run build`,
  );
  await writeFile(join(distDir, 'built-inputs'), 'a\n');
  await expect(readCodeBuild(distDir)).rejects.toThrow(`${distDir}/code.json: expected a build of the code`);
  await writeFile(join(distDir, 'code.json'), '{"css":"","other":1}');
  const reading = readCodeBuild(distDir);
  await expect(reading).rejects.toThrow(BuildMissing);
  await expect(reading).rejects.toThrow(
    /code\.json: written by another version\n[\s\S]*\nFix: npm run build$/,
  );
});
