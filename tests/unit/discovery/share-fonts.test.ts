import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { fontsDir, listUncoveredCharacters } from '@/lib/discovery/share/bundled-fonts';
import { temporaryFolder } from '../temporary-folder';

const run = promisify(execFile);

/** Hash of what a separate process draws in an environment. */
async function drawIn(environment: Record<string, string>, kind = 'ours'): Promise<string> {
  const child = resolve('tests/unit/discovery/share-child.ts');
  const { FONTCONFIG_FILE, FONTCONFIG_PATH, ...inherited } = process.env;
  const env = { ...inherited, ...environment };
  return (await run(process.execPath, ['--import', 'tsx', child, kind], { env })).stdout.trim();
}

/** An environment in which fontconfig finds only this configuration. */
async function configure(content: string): Promise<Record<string, string>> {
  const folder = await temporaryFolder();
  const file = join(folder, 'fonts.conf');
  await writeFile(file, `<?xml version="1.0"?><fontconfig>${content}</fontconfig>`);
  return { FONTCONFIG_FILE: file, FONTCONFIG_PATH: folder, HOME: folder, XDG_CONFIG_HOME: folder };
}

test('a picture is the same, pixel by pixel, with the fonts of the machine, with none, and with wrong ones', {
  timeout: 60_000,
}, async () => {
  const none = await configure('');
  const wrong = await configure(
    `<dir>${fontsDir}</dir><match target="pattern"><edit name="family" mode="assign" binding="strong">
       <string>Noto Sans Bengali</string></edit></match>`,
  );
  // The environments do take effect: text without chosen fonts differs between them.
  expect(await drawIn(none, 'bare')).not.toBe(await drawIn(wrong, 'bare'));
  const own = await drawIn({});
  expect(own).toMatch(/^[0-9a-f]{64}$/);
  expect(await drawIn(none)).toBe(own);
  expect(await drawIn(wrong)).toBe(own);
});

test('the fonts are in the project with their licence, which names each of them', async () => {
  const fonts = (await readdir(fontsDir)).filter((name) => name.endsWith('.ttf'));
  expect(fonts.length).toBeGreaterThan(0);
  const licence = await readFile(join(fontsDir, 'OFL.txt'), 'utf8');
  expect(licence).toContain('SIL OPEN FONT LICENSE Version 1.1');
  for (const font of fonts) expect(licence).toContain(font);
});

test('both scripts, their digits and signs, and emoji are covered', () => {
  const bangla = 'অআইঈউঊঋএঐওঔকখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহড়ঢ়য়ৎংঃঁািীুূৃেৈোৌ্০১২৩৪৫৬৭৮৯৳।॥';
  const latin = 'AZaz09éöñ.,:;!?&<>"\'“”‘’–—…·•%#@*/\\()[]{}+=±×÷½²$€£₹→←≤≥≈©™';
  const emoji = '👩‍💻🇧🇩👍🏽❤️☕1️⃣🔥✅⚠️';
  expect(listUncoveredCharacters(`${bangla} ${latin} ${emoji}`)).toEqual([]);
});

test('characters that no font has are listed, each once', () => {
  expect(listUncoveredCharacters('কাজ 漢 work 字漢\u200d\n')).toEqual(['漢', '字']);
});
