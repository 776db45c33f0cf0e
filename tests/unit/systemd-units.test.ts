import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The values of a key in a unit file, in order. */
function read(unit: string, key: string): string[] {
  const text = readFileSync(`deploy/${unit}`, 'utf8');
  return [...text.matchAll(/^(\w+)=(.*)$/gm)].flatMap(([, name, value = '']) =>
    name === key ? [value] : [],
  );
}

const bytes = (size = '') => Number.parseInt(size, 10) * (size.endsWith('G') ? 1024 : 1);
const services = ['kajpath.service', 'kajpath-rebuild.service'];

test('the server may not take all memory of the machine, and is slowed before it is ended', () => {
  const [high] = read('kajpath.service', 'MemoryHigh');
  const [max] = read('kajpath.service', 'MemoryMax');
  expect(bytes(high)).toBeGreaterThan(512);
  expect(bytes(max)).toBeGreaterThan(bytes(high));
});

test('the server and its rebuild have the same settings, folder and user', () => {
  for (const key of ['EnvironmentFile', 'WorkingDirectory', 'User', 'ReadWritePaths']) {
    const [first, second] = services.map((unit) => read(unit, key));
    expect(first).toHaveLength(1);
    expect(second).toEqual(first);
  }
});

test.each(services)('%s runs files that exist', (unit) => {
  const commands = ['ExecCondition', 'ExecStart', 'ExecStartPost'].flatMap((key) => read(unit, key));
  const files = commands.flatMap((command) => command.match(/\S+\/\S+\.(?:ts|mjs)\b/g) ?? []);
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});

test('a rebuild comes every night soon after midnight in Dhaka, and the new build is served', () => {
  expect(read('kajpath-rebuild.timer', 'OnCalendar')).toEqual(['*-*-* 00:02:00 Asia/Dhaka']);
  expect(read('kajpath-rebuild.timer', 'Persistent')).toEqual(['true']);
  expect(read('kajpath-rebuild.service', 'ExecCondition').join()).toContain('prepare.mjs --outdated');
  expect(read('kajpath-rebuild.service', 'ExecStart').join()).toContain('prepare.mjs --build');
  expect(read('kajpath-rebuild.service', 'ExecStartPost').join()).toContain('try-restart kajpath.service');
});
