import { expect, test } from 'vitest';
import { findClientComponents } from '@/lib/publish/find-client-components';
import { temporaryFolder } from '../temporary-folder';
import { buildWith, buildWithScript, frameworkComponents } from './sample-pages';

const route = '/[locale]/[slug]';

test.each([
  ['those of Next.js', [], []],
  ['the provider of next-intl', ['[project]/node_modules/next-intl/dist/provider.js'], []],
  ['one of ours', ['[project]/components/site/Counter.tsx'], ['components/site/Counter.tsx']],
  [
    'one of ours, from webpack',
    ['/srv/kajpath/components/Counter.tsx'],
    ['/srv/kajpath/components/Counter.tsx'],
  ],
  [
    'one of another package',
    ['[project]/node_modules/next-carousel/dist/index.js'],
    ['node_modules/next-carousel/dist/index.js'],
  ],
])('a page with %s needs the runtime for %j %j', async (_, components, expected) => {
  const distDir = await buildWith([...frameworkComponents, ...components]);
  expect(await findClientComponents(distDir, route)).toEqual(expected);
});

test('a page whose list of client components is missing is an error', async () => {
  const distDir = await temporaryFolder();
  await expect(findClientComponents(distDir, route)).rejects.toThrow(
    '/server/app/[locale]/[slug]/page_client-reference-manifest.js: expected the client components of a page, found no file',
  );
});

test.each([
  ['empty', ''],
  ['of another format', 'export default { clientModules: {} }'],
  ['cut off', 'globalThis.__RSC_MANIFEST["/x/page"] = {"clientModules":{"[project]/components/'],
  ['not JSON', 'globalThis.__RSC_MANIFEST["/x/page"] = {clientModules:{}};'],
  ['without the components', 'globalThis.__RSC_MANIFEST["/x/page"] = {"modules":{}};'],
  ['with a list in place of a table', 'globalThis.__RSC_MANIFEST["/x/page"] = {"clientModules":["a"]};'],
])('a list that is %s fails the build with the file name', async (_, script) => {
  const distDir = await buildWithScript(script);
  await expect(findClientComponents(distDir, route)).rejects.toThrow(
    /page_client-reference-manifest\.js: expected .*the format of Next\.js 16\.4$/,
  );
});
