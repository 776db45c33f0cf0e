import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { type Font, openSync } from 'fontkit';

/** The fonts of the share pictures, with their licence and the configuration that names them and no others. */
export const fontsDir = resolve(/* turbopackIgnore: true */ 'lib/discovery/share/fonts');

/**
 * Families by their part in a picture. What they lack Pango takes from the other files of the folder. Noto Serif comes first,
 * because the Latin digits of Noto Serif Bengali are thinner than its letters.
 */
export const families = {
  title: 'Noto Serif, Noto Serif Bengali Bold',
  text: 'Noto Sans Bengali Semi-Bold',
} as const;

/**
 * Makes this process draw text with the project's fonts alone, whatever the machine has installed. To be called before the
 * first text is drawn: fontconfig reads its environment once.
 *
 * Throws in a worker thread, whose environment is a copy that C libraries do not see.
 */
export function useBundledFonts(): void {
  if (!isMainThread) throw new Error('share pictures: expected the main thread of a process, got a worker');
  process.env.FONTCONFIG_FILE = join(fontsDir, 'fonts.conf');
  // macOS and Windows would look fonts up in a way of their own.
  process.env.PANGOCAIRO_BACKEND = 'fontconfig';
}

let covered: Set<number> | undefined;

/** Characters of a text that none of the fonts can show, each once. Those that never show anything do not count. */
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
