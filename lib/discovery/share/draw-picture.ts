import sharp, { type OverlayOptions } from 'sharp';
import { locales } from '@/lib/i18n/locales';
import { families, listUncoveredCharacters, useBundledFonts } from './bundled-fonts';
import { type FittedText, fitText, type TextStyle } from './fit-text';
import type { PagePicture } from './page-pictures';

/** What Facebook asks for, in pixels. */
export const pictureSize = { width: 1200, height: 630 };

/** The light palette of app/globals.css. */
export const palette = {
  paper: '#fbf8f1',
  ink: '#24201a',
  muted: '#655c4f',
  rule: '#ddd3c1',
  accent: '#00594a',
};

const margin = 72;
const head = { icon: 64, middle: 84, rule: 146 };
const nameLeft = margin + head.icon + 20;
const foot = 16;
/** Where label, title and note stand: under the site's name. */
const area = {
  top: head.rule + 38,
  width: pictureSize.width - 2 * margin,
  bottom: pictureSize.height - foot - 38,
};
const gap = 36;

type Look = Omit<TextStyle, 'leading'>;

const small = [36, 33, 30, 27, 24, 21, 18];
const large = [112, 100, 92, 84, 76, 70, 64, 58, 54, 50, 46, 43, 40, 37, 34, 31, 28, 25, 22, 19, 16];
const looks = {
  name: { font: families.title, color: palette.ink, sizes: [46, ...small] },
  label: { font: families.text, color: palette.accent, sizes: small },
  title: { font: families.title, color: palette.ink, sizes: large },
  note: { font: families.text, color: palette.muted, sizes: small },
} satisfies Record<string, Look>;

/** Characters that a picture leaves out, because none of our fonts has them: an empty box would say less. */
export function listUndrawableCharacters({ siteName, label, title, note }: PagePicture): string[] {
  return listUncoveredCharacters([siteName, label, title, note].join(' '));
}

let paper: Promise<Buffer> | undefined;

/**
 * Draws the share picture of a page: the site's name, and under it what the page is about.
 *
 * @returns a PNG file
 */
export async function drawPicture(picture: PagePicture): Promise<Buffer> {
  useBundledFonts();
  const { siteName, label, title, note } = picture;
  const missing = listUndrawableCharacters(picture);
  const draw = async (text: string | undefined, look: Look, box: { width?: number; height: number }) => {
    const shown = tidy(text ?? '', missing);
    const style = { ...look, leading: locales[picture.locale].pictureLeading };
    const drawing = { text: shown, locale: picture.locale, style };
    return isVisible.test(shown) ? [await fitText(drawing, { width: area.width, ...box })] : [];
  };
  const name = await draw(siteName, looks.name, { width: area.width - nameLeft + margin, height: head.icon });
  const above = await draw(label, looks.label, { height: 100 });
  const below = await draw(note, looks.note, { height: 160 });
  const room = [...above, ...below].reduce((sum, part) => sum - part.height - gap, area.bottom - area.top);
  const main = await draw(title, looks.title, { height: room });
  paper ??= drawPaper();
  return sharp(await paper)
    .composite([...name.map(placeName), ...stack([...above, ...main, ...below])])
    .png({ palette: true, colours: 16, effort: 1, dither: 0, compressionLevel: 9 })
    .toBuffer();
}

const isVisible = /[^\s\p{Default_Ignorable_Code_Point}]/u;

/** One line of what can be shown. */
function tidy(text: string, missing: string[]): string {
  const shown = [...text.normalize('NFC')].filter((character) => !missing.includes(character));
  return shown.join('').replace(/\s+/g, ' ').trim();
}

function placeName({ input, raw, height }: FittedText): OverlayOptions {
  return { input, raw, left: nameLeft, top: Math.round(head.middle - height / 2) };
}

/** Parts under each other, in the middle of their area. */
function stack(parts: FittedText[]): OverlayOptions[] {
  const height = parts.reduce((sum, part) => sum + part.height + gap, -gap);
  let top = Math.round((area.top + area.bottom - height) / 2);
  return parts.map(({ input, raw, height: own }) => {
    const placed = { input, raw, left: margin, top };
    top += own + gap;
    return placed;
  });
}

/** What is the same on every picture: the paper, the site's sign, a rule, a band. */
async function drawPaper(): Promise<Buffer> {
  const { width, height } = pictureSize;
  const ground = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="${palette.paper}"/>
    <rect x="${margin}" y="${head.rule}" width="${area.width}" height="2" fill="${palette.rule}"/>
    <rect y="${height - foot}" width="100%" height="${foot}" fill="${palette.accent}"/>
  </svg>`;
  const sign = await sharp('public/icon.svg', { density: 150 }).resize(head.icon).toBuffer();
  return sharp(Buffer.from(ground))
    .composite([{ input: sign, left: margin, top: head.middle - head.icon / 2 }])
    .png()
    .toBuffer();
}
