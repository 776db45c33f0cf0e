import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { installPackage } from '@/lib/cli/install-package.mjs';
import { readStoredFile } from '@/lib/publish/snapshot/file-store';
import { readManifest, siteFolder } from '@/lib/publish/snapshot/site-folder';

/* Every published book against EPUBCheck, the validator of the format. */

/** Debian's package is a Java archive with the name of a command. */
const archive = '/usr/bin/epubcheck';
const hasChecker = existsSync(archive) || (installPackage('epubcheck') && existsSync(archive));

const { documents } = await readManifest();
const books = Object.entries(documents).filter(([path]) => path.endsWith('.epub'));

/** What EPUBCheck says of a book, one line for each message. */
async function check(name: string, content: Uint8Array): Promise<string[]> {
  const file = test.info().outputPath(`${name.replaceAll('/', '-')}.epub`);
  await writeFile(file, content);
  const run = promisify(execFile)('java', ['-jar', archive, file]);
  const { stdout, stderr } = await run.catch((error: { stdout: string; stderr: string }) => error);
  expect(stdout + stderr).toContain('EPUBCheck completed');
  return (stdout + stderr).split('\n').filter((line) => /^(?:FATAL|ERROR|WARNING)/.test(line));
}

test.describe('EPUBCheck', () => {
  test.beforeAll(() => {
    expect(hasChecker, 'EPUBCheck is there; if not: apt-get install epubcheck').toBe(true);
  });

  test('finds no error and no warning in any book', async () => {
    test.setTimeout(30_000 + books.length * 20_000);
    expect(books.length).toBeGreaterThan(0);
    for (const [path, entry] of books)
      expect.soft(await check(path, await readStoredFile(siteFolder(), entry)), path).toEqual([]);
  });

  test('finds a link that leads nowhere', async () => {
    const [path = '', entry] = books[0] ?? [];
    if (!entry) throw new Error('expected a book');
    const files = unzipSync(await readStoredFile(siteFolder(), entry));
    const about = strFromU8(files['EPUB/about.xhtml'] ?? new Uint8Array());
    files['EPUB/about.xhtml'] = strToU8(
      about.replace('</body>', '<p><a href="contents.xhtml#no">x</a></p></body>'),
    );
    const { mimetype = new Uint8Array(), ...others } = files;
    const broken = zipSync({ mimetype: [mimetype, { level: 0 }], ...others });
    expect((await check(`broken-${path}`, broken)).join('\n')).toContain('RSC-012');
  });
});
