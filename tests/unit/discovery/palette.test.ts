import { readFile } from 'node:fs/promises';
import { parse } from 'postcss';
import { expect, test } from 'vitest';
import { palettes } from '@/lib/discovery/palette';

/** The colours that app/globals.css sets for screens, by name, for each scheme. */
async function readColors(): Promise<{ light: Record<string, string>; dark: Record<string, string> }> {
  const colors = { light: {}, dark: {} } as { light: Record<string, string>; dark: Record<string, string> };
  parse(await readFile('app/globals.css', 'utf8')).walkDecls(/^--color-/, ({ prop, value, parent }) => {
    const outer = parent?.parent;
    const media = outer?.type === 'atrule' && 'params' in outer ? `${outer.params}` : '';
    if (media === 'print') return;
    colors[media.includes('dark') ? 'dark' : 'light'][prop.replace('--color-', '')] = value;
  });
  return colors;
}

test('the colours of share pictures, browser frames and the manifest are those of the style sheet', async () => {
  expect(await readColors()).toMatchObject(palettes);
});

test('the icon has no other colours', async () => {
  const icon = await readFile('public/icon.svg', 'utf8');
  const light: string[] = Object.values(palettes.light);
  expect(icon.match(/#[0-9a-f]{6}/g)?.filter((color) => !light.includes(color))).toEqual([]);
});
