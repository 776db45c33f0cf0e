import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { addPicture, namePicture } from '@/lib/desk/files/pictures/add-picture';
import { makePicture, maxUpload, pictureForms } from '@/lib/desk/files/pictures/make-picture';
import { temporaryFolder } from '../../temporary-folder';
import { askGit, rina } from './sample-copy';

const sample = (width = 300, height = 200) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 40, b: 40 } } });

const alt = { bn: 'একটি টেবিল', en: 'A desk [with a *lamp*]' };

/** A photo as a phone takes it: lying on its side, with the place in it. */
const photo = () =>
  sample(400, 200)
    .composite([
      { input: { create: { width: 100, height: 200, channels: 3, background: '#00f' } }, left: 0, top: 0 },
    ])
    .withExif({
      IFD0: { Make: 'Phone of Rina' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '23/1 48/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

test('a photo is turned as it was taken, and nothing of who took it where is left', async () => {
  const upload = await photo();
  expect(upload.includes('Phone of Rina')).toBe(true);
  const { width, height, forms } = await makePicture(upload);
  expect([width, height]).toEqual([200, 400]);
  for (const form of pictureForms) {
    const metadata = await sharp(forms[form]).metadata();
    expect(metadata).toMatchObject({ width: 200, height: 400 });
    expect(metadata).not.toHaveProperty('exif');
    expect(metadata.orientation ?? 1).toBe(1);
    expect(forms[form].includes('Phone of Rina')).toBe(false);
    // What was at the left is at the top.
    const { data } = await sharp(forms[form])
      .extract({ left: 100, top: 20, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(data[2], form).toBeGreaterThan(150);
  }
});

test.each([
  ['jpeg', 4_000, 1_000, 1_600, 400],
  ['png', 1_000, 3_200, 500, 1_600],
  ['webp', 300, 200, 300, 200],
  ['avif', 1_600, 1_600, 1_600, 1_600],
] as const)('a %s of %i × %i becomes one of %i × %i', async (form, width, height, ...expected) => {
  const made = await makePicture(await sample(width, height)[form]().toBuffer());
  expect([made.width, made.height]).toEqual(expected);
});

test('what is transparent is white in the form that cannot be', async () => {
  const upload = await sharp({
    create: { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .png()
    .toBuffer();
  const { data } = await sharp((await makePicture(upload)).forms.jpg)
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([...data.subarray(0, 3)].every((value) => value > 250)).toBe(true);
});

/** A PNG of any size whose pixels are all zero: a few kilobytes that would be gigabytes. */
function bomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(Math.min((width * 4 + 1) * height, 1 << 24)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc(bytes: Buffer): number {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

/** Two pictures of 4 × 4 that follow each other. */
const moving = () =>
  sharp(Buffer.from(Array.from({ length: 96 }, (_, index) => (index < 48 ? 0 : 255))), {
    raw: { width: 4, height: 8, channels: 3, pageHeight: 4 },
  });

const refused: [what: string, upload: () => Promise<Uint8Array> | Uint8Array, reason: string][] = [
  ['a page that is called a picture', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'type'],
  [
    'SVG with a script',
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    'type',
  ],
  [
    'SVG that reads a file',
    () =>
      Buffer.from(
        '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>',
      ),
    'type',
  ],
  ['GIF', () => sample(4, 4).gif().toBuffer(), 'type'],
  ['TIFF', () => sample(4, 4).tiff().toBuffer(), 'type'],
  ['a ZIP', () => Buffer.from('PK\x03\x04'.padEnd(200, '\0')), 'type'],
  ['a PDF', () => Buffer.from('%PDF-1.7\n'), 'type'],
  ['nothing', () => Buffer.alloc(0), 'type'],
  ['a moving WebP', () => moving().webp().toBuffer(), 'animated'],
  [
    'a file that only begins like a JPEG',
    () =>
      Buffer.concat([
        Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
        Buffer.from('<script>alert(1)</script>'.repeat(50)),
      ]),
    'broken',
  ],
  ['a file that only begins like a PNG', () => Buffer.from('\x89PNG\r\n\x1A\n<svg/>', 'latin1'), 'broken'],
  [
    'a file that only begins like an AVIF',
    () => Buffer.from('\0\0\0\x20ftypavif\0\0\0\0mif1avif'.padEnd(400, '\0'), 'latin1'),
    'broken',
  ],
  [
    'a file that only begins like a WebP',
    () => Buffer.from('RIFF\xFF\xFF\0\0WEBPVP8 '.padEnd(400, '\0'), 'latin1'),
    'broken',
  ],
  [
    'half a photo',
    async () =>
      (
        await sharp({
          create: {
            width: 900,
            height: 900,
            channels: 3,
            background: '#fff',
            noise: { type: 'gaussian', mean: 100, sigma: 60 },
          },
        })
          .jpeg()
          .toBuffer()
      ).subarray(0, 40_000),
    'broken',
  ],
  ['a pixel bomb of 60,000 × 60,000', () => bomb(60_000, 60_000), 'tooLarge'],
  ['a pixel bomb of 7,100 × 7,100', () => bomb(7_100, 7_100), 'tooLarge'],
  [
    'more bytes than are taken',
    () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(maxUpload)]),
    'tooLarge',
  ],
];

test.each(refused)('%s is refused', async (_, upload, reason) => {
  const bytes = await upload();
  const before = process.memoryUsage().rss;
  await expect(makePicture(bytes)).rejects.toMatchObject({ reason });
  expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1_024 * 1_024);
});

test('of a picture that is something else as well only the picture is kept', async () => {
  const hidden = '<script>alert(1)</script>PK\x03\x04<?php system($_GET[0]) ?>';
  const jpeg = await sample()
    .withExif({ IFD0: { ImageDescription: hidden } })
    .jpeg()
    .toBuffer();
  const { forms } = await makePicture(Buffer.concat([jpeg, Buffer.from(hidden)]));
  for (const form of pictureForms)
    for (const part of ['<script', 'PK\x03\x04', '<?php'])
      expect(forms[form].includes(part), form).toBe(false);
});

test('a picture lies in three forms beside each other, under a name of its own, in one commit', async () => {
  const root = await temporaryFolder();
  const folder = join(root, 'public/images');
  await mkdir(folder, { recursive: true });
  askGit(root, 'init', '-q');
  askGit(root, 'commit', '-q', '--allow-empty', '-m', 'first');
  const upload = await sample().png().toBuffer();
  const add = () =>
    addPicture(
      { upload, title: 'My desk!', alt, person: rina },
      { folder, stateFolder: join(root, '.state') },
    );
  const first = await add();
  expect(first).toMatchObject({
    address: '/images/my-desk.jpg',
    width: 300,
    height: 200,
    markdown: {
      bn: '![একটি টেবিল](/images/my-desk.jpg)',
      en: '![A desk \\[with a \\*lamp\\*\\]](/images/my-desk.jpg)',
    },
  });
  for (const form of pictureForms)
    expect((await readFile(join(folder, `my-desk.${form}`))).length).toBe(first.bytes[form]);
  expect((await add()).address).toBe('/images/my-desk-2.jpg');
  expect(askGit(root, 'log', '--format=%an: %s', '--name-only', '-1').trim().split('\n')).toEqual([
    'রিনা আক্তার: Add the picture my-desk-2',
    '',
    'public/images/my-desk-2.avif',
    'public/images/my-desk-2.jpg',
    'public/images/my-desk-2.webp',
  ]);
});

test('a form that is larger than JPEG is left out', async () => {
  const root = await temporaryFolder();
  const folder = join(root, 'images');
  // Noise is what WebP is worst at.
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 };
  const upload = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#c84', noise } })
    .png()
    .toBuffer();
  const added = await addPicture(
    { upload, title: 'noise', alt, person: rina },
    { folder, stateFolder: join(root, 'state') },
  );
  for (const size of Object.values(added.bytes)) expect(size).toBeLessThanOrEqual(added.bytes.jpg ?? 0);
  expect(await readdir(folder)).toEqual(
    Object.keys(added.bytes)
      .map((form) => `noise.${form}`)
      .sort(),
  );
  expect(added.bytes).not.toHaveProperty('webp');
});

test.each([
  ['../../../etc/passwd', 'etc-passwd'],
  ['..%2f..%2fx', '2f-2fx'],
  ['টেবিল', 'picture'],
  ['--upload-pack=x', 'upload-pack-x'],
  ['a\0.jpg', 'a-jpg'],
  ['.git/config', 'git-config'],
  ['Café ﬁle', 'cafe-file'],
])('the title %j names files %s', (title, name) => expect(namePicture(title)).toBe(name));

test('a link in the folder of pictures is not followed', async () => {
  const root = await temporaryFolder();
  const folder = join(root, 'images');
  await mkdir(folder);
  await writeFile(join(root, 'secret'), 'secret');
  await symlink(join(root, 'secret'), join(folder, 'desk.jpg'));
  const upload = await sample(8, 8).png().toBuffer();
  await expect(
    addPicture({ upload, title: 'desk', alt, person: rina }, { folder, stateFolder: join(root, 'state') }),
  ).rejects.toMatchObject({ reason: 'path' });
  expect(await readFile(join(root, 'secret'), 'utf8')).toBe('secret');
  expect(await readdir(folder)).toEqual(['desk.jpg']);
});
