import sharp, { type OverlayOptions } from 'sharp';
import { loadOnce } from '@/lib/content/load-once';
import { locales } from '@/lib/i18n/locales';
import { palettes } from '../palette';
import { families, listUncoveredCharacters, useBundledFonts } from './bundled-fonts';
import { type FittedText, fitText, type TextStyle } from './fit-text';
import type { PagePicture } from './page-pictures';

/** Size that Facebook recommends, in pixels. */
export const pictureSize = { width: 1200, height: 630 };

const { light } = palettes;

const margin = 72;
const head = { icon: 64, middle: 84, rule: 146 };
const nameLeft = margin + head.icon + 20;
const foot = 16;
/** Area of label, title and note, below the site's name. */
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
  name: { font: families.title, color: light.ink, sizes: [46, ...small] },
  label: { font: families.text, color: light.accent, sizes: small },
  title: { font: families.title, color: light.ink, sizes: large },
  note: { font: families.text, color: light.muted, sizes: small },
} satisfies Record<string, Look>;

/** Lists characters that a picture leaves out because none of our fonts has them. */
export function listUndrawableCharacters({ siteName, label, title, note }: PagePicture): string[] {
  return listUncoveredCharacters([siteName, label, title, note].join(' '));
}

const loadBackground = loadOnce(drawBackground);

/**
 * Draws the share picture of a page: the site's name, and below it what the page is about.
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
  return sharp(await loadBackground())
    .composite([...name.map(placeName), ...stack([...above, ...main, ...below])])
    .png({ palette: true, colours: 16, effort: 1, dither: 0, compressionLevel: 9 })
    .toBuffer();
}

const isVisible = /[^\s\p{Default_Ignorable_Code_Point}]/u;

/** A text on one line, without characters that cannot be drawn. */
function tidy(text: string, missing: string[]): string {
  const shown = [...text.normalize('NFC')].filter((character) => !missing.includes(character));
  return shown.join('').replace(/\s+/g, ' ').trim();
}

function placeName({ input, raw, height }: FittedText): OverlayOptions {
  return { input, raw, left: nameLeft, top: Math.round(head.middle - height / 2) };
}

/** Stacks parts, centred vertically in their area. */
function stack(parts: FittedText[]): OverlayOptions[] {
  const height = parts.reduce((sum, part) => sum + part.height + gap, -gap);
  let top = Math.round((area.top + area.bottom - height) / 2);
  return parts.map(({ input, raw, height: own }) => {
    const placed = { input, raw, left: margin, top };
    top += own + gap;
    return placed;
  });
}

/** Draws what all pictures share: the paper, the site's icon, a rule, a band. */
async function drawBackground(): Promise<Buffer> {
  const { width, height } = pictureSize;
  const ground = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="${light.paper}"/>
    <rect x="${margin}" y="${head.rule}" width="${area.width}" height="2" fill="${light.rule}"/>
    <rect y="${height - foot}" width="100%" height="${foot}" fill="${light.accent}"/>
  </svg>`;
  const icon = await sharp('public/icon.svg', { density: 150 }).resize(head.icon).toBuffer();
  return sharp(Buffer.from(ground))
    .composite([{ input: icon, left: margin, top: head.middle - head.icon / 2 }])
    .png()
    .toBuffer();
}
