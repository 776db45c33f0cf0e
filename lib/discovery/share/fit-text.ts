import sharp, { type OverlayOptions } from 'sharp';
import { escapeHtml } from '@/lib/content/escape-html';
import type { Locale } from '@/lib/i18n/locales';

export type TextStyle = {
  /** Family and weight, as Pango describes a font. */
  font: string;
  color: string;
  /** Sizes to try, in pixels, the largest first. */
  sizes: number[];
  /** Line height as a multiple of the size. */
  leading: number;
};

export type Box = { width: number; height: number };

/** A text as a picture, cropped to its ink, for compositing. */
export type FittedText = Box & Pick<OverlayOptions, 'input' | 'raw'>;

type Drawing = { text: string; style: TextStyle; locale: Locale };
type Setting = { size: number; width: number; wrap: 'word' | 'word-char' };

/** How far ink may exceed the width of its line, as a share of the size: some letters end in a stroke that does. */
const overhang = 0.12;

/**
 * Draws a text in the largest size at which it fits a box. Lines are of similar length, and break inside words only if no size
 * fits otherwise. A text that fits at no size is scaled down as a picture.
 *
 * @param drawing  plain text, without markup, and its style
 */
export async function fitText(drawing: Drawing, box: Box): Promise<FittedText> {
  const setting = await chooseSetting(drawing, box);
  const { data, info } = await sharp({ text: describe(drawing, setting) })
    .resize({ ...box, fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return { input: data, raw: { width, height, channels }, width, height };
}

async function chooseSetting(drawing: Drawing, box: Box): Promise<Setting> {
  const { sizes } = drawing.style;
  for (const wrap of ['word', 'word-char'] as const) {
    const settings = sizes.map((size) => ({ size, wrap, width: Math.floor(box.width - size * overhang) }));
    const chosen = settings[await findFirst(settings, (setting) => fits(drawing, setting, box.height))];
    if (chosen) return balance(drawing, chosen, box.height);
  }
  const size = sizes.at(-1) ?? 16;
  return { size, wrap: 'word-char', width: box.width };
}

/** The narrowest setting with the same number of lines, so that lines are of similar length. */
async function balance(drawing: Drawing, setting: Setting, most: number): Promise<Setting> {
  const { height } = await measure(drawing, setting);
  // The ink of the last line may reach lower with other words in it; one more line would add more than half a size.
  const highest = Math.min(most, height + setting.size / 2);
  const narrower: Setting[] = [];
  for (let width = setting.size; width < setting.width; width += setting.size / 2) {
    narrower.push({ ...setting, width: Math.round(width) });
  }
  return narrower[await findFirst(narrower, (other) => fits(drawing, other, highest))] ?? setting;
}

/** Index of the first item for which a condition holds, by binary search; the length when it holds for none. */
async function findFirst<T>(items: T[], holds: (item: T) => Promise<boolean>): Promise<number> {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (await holds(items[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

async function fits(drawing: Drawing, setting: Setting, highest: number): Promise<boolean> {
  const { width, height } = await measure(drawing, setting);
  return width <= setting.width + setting.size * overhang && height <= highest;
}

/** Measures the ink. */
async function measure(drawing: Drawing, setting: Setting): Promise<Box> {
  const { width, height } = await sharp({ text: describe(drawing, setting) }).metadata();
  return { width, height };
}

function describe({ text, style, locale }: Drawing, { size, width, wrap }: Setting) {
  const attributes = {
    lang: locale,
    foreground: style.color,
    // Values above 1024 are absolute, in 1024ths of a point: line height does not depend on fallback fonts.
    line_height: Math.round(size * style.leading * 1024),
    insert_hyphens: false,
  };
  const markup = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
  return {
    text: `<span ${markup.join(' ')}>${escapeHtml(text)}</span>`,
    font: `${style.font} ${size}`,
    width,
    wrap,
    // One point is one pixel.
    dpi: 72,
    rgba: true,
  };
}
