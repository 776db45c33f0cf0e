import sharp from 'sharp';
import { loadOnce } from '@/lib/content/load-once';
import { type Locale, locales } from '@/lib/i18n/locales';
import { palettes } from '../palette';
import { families, useBundledFonts } from './bundled-fonts';
import { type FittedText, fitText } from './fit-text';

/** The texts of a cover. */
export type Cover = { locale: Locale; siteName: string; title: string; note: string };

/** In pixels: as large as the screen of a phone, and the shape that shops ask for. */
export const coverSize = { width: 800, height: 1200 };

const { light } = palettes;
const margin = 72;
const width = coverSize.width - 2 * margin;
const icon = 160;

/** Draws the cover of a book. Pango shapes Bangla right, as in the share pictures. @returns a PNG file */
export async function drawCover({ locale, siteName, title, note }: Cover): Promise<Buffer> {
  useBundledFonts();
  const leading = locales[locale].pictureLeading;
  const draw = (text: string, font: string, color: string, sizes: number[], height: number) =>
    fitText({ text, locale, style: { font, color, sizes, leading } }, { width, height });
  const name = await draw(siteName, families.title, light.accent, [72, 60, 48], 110);
  const large = await draw(title, families.title, light.ink, [96, 84, 74, 66, 58, 50, 44, 38, 32], 440);
  const small = await draw(note, families.text, light.muted, [36, 32, 28, 24], 260);
  const place = ({ input, raw }: FittedText, top: number) => ({ input, raw, left: margin, top });
  return sharp(await loadGround())
    .composite([place(name, 330), place(large, 470), place(small, coverSize.height - 110 - small.height)])
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
}

const loadGround = loadOnce(async () => {
  const { width: w, height: h } = coverSize;
  const ground = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}">
    <rect width="100%" height="100%" fill="${light.paper}"/>
    <rect width="100%" height="24" fill="${light.accent}"/>
    <rect x="${margin}" y="440" width="${width}" height="2" fill="${light.rule}"/>
    <rect y="${h - 48}" width="100%" height="48" fill="${light.accent}"/>
  </svg>`;
  const drawn = await sharp('public/icon.svg', { density: 300 }).resize(icon).toBuffer();
  return sharp(Buffer.from(ground))
    .composite([{ input: drawn, left: margin, top: 120 }])
    .png()
    .toBuffer();
});
