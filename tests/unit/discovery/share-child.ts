import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { drawPicture } from '@/lib/discovery/share/draw-picture';

/*
 * Draws in its own process, for tests with another font configuration. With "bare" it draws what sharp makes of a
 * text without being told which fonts to use. Prints a hash of the pixels.
 */

const title = 'ফ্রিল্যান্সিং ও Outsourcing: ২০২৬, “র‍্যাঙ্ক” → ৳৫০০ 🔥';

const picture = { path: '/bn/x', locale: 'bn', siteName: 'কাজপথ', label: 'টাকা ও কর', title } as const;
const text = { text: title, font: 'Noto Serif Bengali Bold 48', width: 900, dpi: 72, rgba: true };
const image = process.argv[2] === 'bare' ? sharp({ text }) : sharp(await drawPicture(picture));
const pixels = await image.raw().toBuffer();
console.log(createHash('sha256').update(pixels).digest('hex'));
