import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { nginxFile } from '@/lib/publish/snapshot/site-folder';

/** The values of a key in a unit file, in order. */
function read(unit: string, key: string): string[] {
  const text = readFileSync(`deploy/${unit}`, 'utf8');
  return [...text.matchAll(/^(\w+)=(.*)$/gm)].flatMap(([, name, value = '']) =>
    name === key ? [value] : [],
  );
}

const bytes = (size = '') => Number.parseInt(size, 10) * (size.endsWith('G') ? 1024 : 1);
test('the server may not take all memory of the machine, and is slowed before it is ended', () => {
  const [high] = read('kajpath.service', 'MemoryHigh');
  const [max] = read('kajpath.service', 'MemoryMax');
  expect(bytes(high)).toBeGreaterThan(512);
  expect(bytes(max)).toBeGreaterThan(bytes(high));
});

test('the server runs files that exist', () => {
  const commands = read('kajpath.service', 'ExecStart');
  const files = commands.flatMap((command) => command.match(/\S+\/\S+\.(?:ts|mjs)\b/g) ?? []);
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});

test('nginx is reloaded when a publication has written its file', () => {
  const [watched = ''] = read('kajpath-nginx.path', 'PathChanged');
  expect(watched).toMatch(new RegExp(`/${nginxFile}$`));
  // The folder of the server's settings in deploy/README.md.
  expect(readFileSync('deploy/README.md', 'utf8')).toContain(`SITE_DIR=${dirname(watched)}`);
  expect(read('kajpath-nginx.service', 'ExecStart').join()).toContain('reload nginx');
  expect(read('kajpath-nginx.service', 'ExecStartPre').join()).toContain('nginx -t');
});
