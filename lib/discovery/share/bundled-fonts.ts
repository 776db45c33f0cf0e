import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { type Font, openSync } from 'fontkit';

/** Folder of the fonts for share pictures, with their licence and a fontconfig file that lists only them. */
export const fontsDir = resolve(/* turbopackIgnore: true */ 'lib/discovery/share/fonts');

/**
 * Font families by use. Pango takes missing characters from the other fonts of the folder. Noto Serif comes first, because the
 * Latin digits of Noto Serif Bengali are thinner than its letters.
 */
export const families = {
  title: 'Noto Serif, Noto Serif Bengali Bold',
  text: 'Noto Sans Bengali Semi-Bold',
} as const;

/**
 * Makes this process draw text with the project's fonts only, whatever the machine has installed. Call it before the first
 * text is drawn: fontconfig reads the environment once.
 *
 * Throws in a worker thread, because C libraries do not see its copy of the environment.
 */
export function useBundledFonts(): void {
  if (!isMainThread) throw new Error('share pictures: expected the main thread of a process, got a worker');
  process.env.FONTCONFIG_FILE = join(fontsDir, 'fonts.conf');
  // macOS and Windows would use their own font look-up.
  process.env.PANGOCAIRO_BACKEND = 'fontconfig';
}

let covered: Set<number> | undefined;

/** Lists the visible characters of a text that none of the fonts has, each once. */
export function listUncoveredCharacters(text: string): string[] {
  covered ??= readCovered();
  const invisible = /[\s\p{Default_Ignorable_Code_Point}]/u;
  const characters = [...new Set(text.normalize('NFC'))];
  return characters.filter((character) => {
    return !invisible.test(character) && !covered?.has(character.codePointAt(0) ?? 0);
  });
}

function readCovered(): Set<number> {
  const files = readdirSync(fontsDir).filter((name) => name.endsWith('.ttf'));
  const fonts = files.map((name) => openSync(join(fontsDir, name)) as Font);
  return new Set(fonts.flatMap(({ characterSet }) => characterSet));
}
