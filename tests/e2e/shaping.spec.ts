import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { families, fontsDir, useBundledFonts } from '@/lib/discovery/share/bundled-fonts';
import { fitText } from '@/lib/discovery/share/fit-text';
import { countStray, cutToInk, type Mask, reach } from './ink-mask';

/*
 * The letters on share pictures against Chromium's, which shapes text with an engine of its own making: the same words from
 * the same font files at the same size have to cover the same pixels.
 */

const size = 96;

/** Stray pixels that two programs may leave: the thinnest stroke at this size, a reph, has hundreds. */
const mostStray = 10;

/** Words in which drawing programs go wrong: ra-phala, reph, ya-phala, conjuncts of three, signs before and around. */
const words = [
  'কৃষ্ণ',
  'স্ত্রী',
  'ফ্রিল্যান্সিং',
  'র‍্যাঙ্ক',
  'দ্বন্দ্ব',
  'উদ্দেশ্য',
  'ক্ষ্ম',
  'লক্ষ্মী',
  'জ্ঞান',
  'আর্থিক',
  'ব্র্যান্ড',
  'অ্যাকাউন্ট',
  'বিশ্ববিদ্যালয়',
  'সংক্ষিপ্ত',
  'উজ্জ্বল',
  'প্রতিষ্ঠান',
  'শ্রেণী',
  'গ্রন্থ',
  'ট্রান্সক্রিপ্ট',
  'কর্তৃপক্ষ',
  'মার্কেটপ্লেস',
  'সৌন্দর্য',
  'স্বাস্থ্য',
  'ঈর্ষ্যা',
  'হ্রাস',
  'বুদ্ধি',
  'চট্টগ্রাম',
  'পৃষ্ঠা',
  'অভ্যন্তরীণ',
  'সর্বোচ্চ',
  'ষষ্ঠ',
  'সন্ধ্যা',
  'ঊর্ধ্ব',
  'আন্তর্জাতিক',
];

/** Without a conjunct that could be broken: compared all the same, together with what stands beside Bangla in a title. */
const others = [
  'দুঃখ',
  'চাঁদ',
  'হৃদয়',
  'রুপি ৳',
  'গুরু',
  'শুভ রূপ',
  'কী, কি?',
  '১,২৩,৪৫৬.৭৮%',
  'Upwork-এ ৫%',
  'Affiliate “fees” 2026',
  '→ ৳ ½ ≤',
  '🔥👩‍💻🇧🇩1️⃣',
];

const test = base.extend<object, { canvas: Page }>({
  canvas: [
    async ({ browser }, use) => {
      const page = await browser.newPage({ viewport: { width: 1200, height: 400 } });
      await page.setContent(await specimen());
      await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));
      await use(page);
      await page.close();
    },
    { scope: 'worker' },
  ],
});

/** Files by their part in a picture, in the order in which Pango takes them. */
const files = {
  title: ['NotoSerif-Bold', 'NotoSerifBengali-Bold', 'NotoSansMath-Regular', 'NotoEmoji-Bold'],
  text: ['NotoSansBengali-SemiBold', 'NotoSerif-Bold', 'NotoSansMath-Regular', 'NotoEmoji-Bold'],
};

type Part = keyof typeof families;
const parts = Object.keys(families) as Part[];

/** A page that draws black on white, with the project's font files alone. */
async function specimen(): Promise<string> {
  const names = [...new Set(Object.values(files).flat())];
  const faces = await Promise.all(
    names.map(async (name) => {
      const data = (await readFile(join(fontsDir, `${name}.ttf`))).toString('base64');
      return `@font-face { font-family: ${name}; src: url(data:font/ttf;base64,${data}) }`;
    }),
  );
  const looks = parts.map((part) => `.${part} { font: ${size}px/1.8 ${files[part].join(', ')} }`);
  return `<!doctype html><html lang="bn"><style>${[...faces, ...looks].join('\n')}
    body { margin: 0; background: #fff; color: #000 }
    p { margin: 0; padding: 60px; white-space: nowrap }</style><p></p>`;
}

async function drawInChromium(canvas: Page, part: Part, text: string): Promise<Mask> {
  await canvas.evaluate(
    ([className = '', shown = '']) => {
      const paragraph = document.querySelector('p') as HTMLElement;
      paragraph.className = className;
      paragraph.textContent = shown;
    },
    [part, text],
  );
  const { data, info } = await sharp(await canvas.screenshot())
    .removeAlpha()
    .greyscale()
    .negate()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return cutToInk(data, info.width, info.height);
}

async function drawByUs(part: Part, text: string): Promise<Mask> {
  useBundledFonts();
  const style = { font: families[part], color: '#000000', sizes: [size], leading: 1.8 };
  const { input, width, height } = await fitText({ text, locale: 'bn', style }, { width: 1100, height: 300 });
  const pixels = input as Buffer;
  const alpha = Uint8Array.from({ length: width * height }, (_, index) => pixels[index * 4 + 3] ?? 0);
  return cutToInk(alpha, width, height);
}

for (const part of parts) {
  for (const word of [...words, ...others]) {
    test(`${word} in the font of a ${part} has the shape that Chromium gives it`, async ({ canvas }) => {
      const [own, expected] = [await drawByUs(part, word), await drawInChromium(canvas, part, word)];
      expect(Math.abs(own.width - expected.width), 'width').toBeLessThanOrEqual(reach);
      expect(Math.abs(own.height - expected.height), 'height').toBeLessThanOrEqual(reach);
      expect(countStray(own, expected), 'stray ink').toBeLessThanOrEqual(mostStray);
    });
  }
}

/** Joined letters: the virama with the letter behind it, or before it. */
const joined = [/্\u200d?./u, /.্\u200d?/u];

for (const word of words) {
  test(`${word} with a conjunct broken, a letter dropped, or out of order, would not pass`, async ({
    canvas,
  }) => {
    const expected = await drawInChromium(canvas, 'title', word);
    const wrong = [
      word.replaceAll('্', '্\u200c'),
      ...joined.map((letters) => word.replace(letters, '')),
      [...word].reverse().join(''),
    ];
    for (const text of wrong) {
      expect(countStray(await drawByUs('title', text), expected), text).toBeGreaterThan(mostStray);
    }
  });
}
