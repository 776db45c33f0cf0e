import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawPicture, listUndrawableCharacters } from '@/lib/discovery/share/draw-picture';
import type { PagePicture } from '@/lib/discovery/share/page-pictures';
import type { Locale } from '@/lib/i18n/locales';
import { hostileTitles } from '@/tests/hostile-titles';

const siteName = { bn: 'কাজপথ', en: 'KajPath' };
const label = { bn: 'প্রতারণা থেকে নিরাপদ থাকা', en: 'Staying safe' };

function pictureOf(locale: Locale, title: string, more: Partial<PagePicture> = {}): PagePicture {
  return { path: `/${locale}/x`, locale, siteName: siteName[locale], label: label[locale], title, ...more };
}

async function draw(locale: Locale, title: string, more?: Partial<PagePicture>) {
  const picture = pictureOf(locale, title, more);
  const png = await drawPicture(picture);
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { png, missing: listUndrawableCharacters(picture), data, info };
}

type Drawn = Awaited<ReturnType<typeof draw>>;
type Region = { left: number; top: number; right: number; bottom: number };

/** Counts the pixels of a region that are darker than paper, beyond rounding by the palette of the PNG. */
function countInk({ data, info }: Drawn, { left, top, right, bottom }: Region): number {
  let count = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const at = (y * info.width + x) * info.channels;
      if ((data[at] ?? 0) < 0xf0) count += 1;
    }
  }
  return count;
}

/** The text is between the rule under the site's name and the band at the bottom. */
const textArea = { left: 60, top: 160, right: 1140, bottom: 600 };
/** The margins must be empty. */
const margins = {
  left: { left: 0, top: 160, right: 60, bottom: 600 },
  right: { left: 1140, top: 0, right: 1200, bottom: 600 },
  above: { left: 0, top: 150, right: 1200, bottom: 172 },
  below: { left: 0, top: 584, right: 1200, bottom: 612 },
};

const prose = {
  bn: 'ফ্রিল্যান্সিং মার্কেটপ্লেসে Upwork ও Fiverr-এর ফি ২০% আর ১২,৩৪,৫৬৭ টাকা দেশে আনার দ্বন্দ্ব, কৃষ্ণ ও র‍্যাঙ্ক: ',
  en: 'Fees of Upwork and ফাইভার (20%), the gypsy’s journey to 1,234,567 taka “safely”: ',
};
const titles: [string, Locale, string][] = (['bn', 'en'] as const).flatMap((locale) => [
  ...[5, 12, 30, 60, 110, 180, 240, 300].map((length): [string, Locale, string] => {
    return [`${length} characters of prose`, locale, prose[locale].repeat(9).slice(0, length)];
  }),
  [
    '300 characters without a space',
    locale,
    (locale === 'bn' ? 'বিশ্ববিদ্যালয়' : 'incomprehensibility').repeat(25).slice(0, 300),
  ],
  ['an address of 200 characters', locale, `https://example.com/${'অ্যাকাউন্ট-account/'.repeat(10)}`],
]);
titles.push(
  ...hostileTitles.map((title): [string, Locale, string] => [title.slice(0, 40), 'bn', title]),
  ['300 of the widest letter', 'en', 'W'.repeat(300)],
  ['150 emoji', 'bn', '🔥'.repeat(150)],
  ['one emoji of several people', 'en', '👨‍👩‍👧‍👦'],
  ['a letter under 299 accents', 'en', `a${'\u0301'.repeat(299)}`],
  ['tall and deep letters alone', 'bn', 'র্ক্ষ্মীঁ স্ত্রূ দ্ধ্বৃ '.repeat(12)],
  ['five dots', 'en', '.....'],
  ['three lines that end in spaces', 'bn', 'কাজ \n কাজ \u2028\tকাজ  '],
);

test.each(titles)(
  '%s (%s) is drawn whole within the margins, as a small file',
  async (_name, locale, title) => {
    const drawn = await draw(locale, title);
    const { format, width, height } = await sharp(drawn.png).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
    expect(drawn.png.length).toBeLessThan(150_000);
    expect(drawn.missing).toEqual([]);
    const untitled = await draw(locale, '\u200b');
    expect(countInk(drawn, textArea)).toBeGreaterThan(countInk(untitled, textArea));
    for (const [side, region] of Object.entries(margins)) expect(countInk(drawn, region), side).toBe(0);
  },
);

test('a long title is as wide as its lines allow, not a small copy of a larger one', async () => {
  for (const locale of ['bn', 'en'] as const) {
    for (const length of [110, 200, 300]) {
      const drawn = await draw(locale, prose[locale].repeat(9).slice(0, length));
      const rightEdge = { ...textArea, left: 60 + 0.75 * (textArea.right - 60) };
      expect(countInk(drawn, rightEdge), `${length} ${locale}`).toBeGreaterThan(0);
    }
  }
});

test('the end of a long title is drawn: another last word makes another picture', async () => {
  for (const locale of ['bn', 'en'] as const) {
    const start = prose[locale].repeat(4).slice(0, 295);
    const [one, other] = [await draw(locale, `${start} কাজ`), await draw(locale, `${start} কাল`)];
    expect(one.data.equals(other.data)).toBe(false);
  }
});

test('a shorter title is not drawn smaller', async () => {
  const inkPerLetter = async (length: number) => {
    const title = 'ক'.repeat(4).concat(' ').repeat(60).slice(0, length);
    return countInk(await draw('bn', title), textArea) / length;
  };
  const [short, middle, long] = [await inkPerLetter(20), await inkPerLetter(100), await inkPerLetter(300)];
  expect(short).toBeGreaterThan(middle);
  expect(middle).toBeGreaterThan(long);
});

test('markup, quotes and entities are drawn literally', async () => {
  const pairs = [
    ['<b>কাজ</b> পথ', 'কাজ পথ'],
    ['</script><script>', ' '],
    ['fees &amp; tax', 'fees & tax'],
    ['<span size="1">tax', 'tax'],
    ['“tax” \'x\' "y"', 'tax x y'],
  ];
  for (const [written = '', rendered = ''] of pairs) {
    const [one, other] = [await draw('bn', `কাজ ${written}`), await draw('bn', `কাজ ${rendered}`)];
    expect(one.missing, written).toEqual([]);
    expect(one.data.equals(other.data), written).toBe(false);
  }
  await expect(draw('en', 'a < b > c & d </span>')).resolves.toBeDefined();
});

test('joiners matter: the ya-phala of র‍্যাঙ্ক is not the reph of র্যাঙ্ক', async () => {
  const [joined, plain] = [await draw('bn', 'র‍্যাঙ্ক কত'), await draw('bn', 'র্যাঙ্ক কত')];
  expect(joined.data.equals(plain.data)).toBe(false);
});

test('characters that no font has are left out and listed, and invalid text does no harm', async () => {
  const { missing, data } = await draw('en', 'Work 漢字 \u0007and\ud800 pay');
  expect(missing).toEqual(['漢', '字', '\u0007', '\ud800']);
  expect(data.equals((await draw('en', 'Work and pay')).data)).toBe(true);
  const empty = await draw('en', '漢字漢字漢');
  expect(countInk(empty, margins.below)).toBe(0);
});
