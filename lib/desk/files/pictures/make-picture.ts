import sharp from 'sharp';

/** Why a file is not taken as a picture. The words are in the messages. */
export type PictureRefusalReason =
  /** No JPEG, PNG, WebP or AVIF, whatever its name says. */
  | 'type'
  /** It moves. */
  | 'animated'
  /** More bytes or pixels than a picture may have. */
  | 'tooLarge'
  /** Damaged, or not what it begins like. */
  | 'broken';

export class PictureRefusal extends Error {
  constructor(
    readonly reason: PictureRefusalReason,
    cause?: unknown,
  ) {
    super(`picture: ${reason}`, { cause });
    this.name = 'PictureRefusal';
  }
}

/** Bytes of an uploaded file. */
export const maxUpload = 12 * 1_024 * 1_024;
/** Pixels of an uploaded picture: 8,000 × 6,000, as the larger cameras of phones have, and a little more. */
const maxPixels = 50_000_000;
/** The longest side of a picture on the site. */
const maxSide = 1_600;
/** Seconds for reading and writing a picture once. */
const patience = 30;

/** The forms in which a picture is kept, the smallest first: a browser takes the first one that it knows. */
export const pictureForms = ['avif', 'webp', 'jpg'] as const;
export type PictureForm = (typeof pictureForms)[number];

export type MadePicture = { width: number; height: number; forms: Record<PictureForm, Buffer> };

/**
 * Makes the pictures of the site from an uploaded file: turned as it was taken, at most 1,600 pixels long, never enlarged, and without
 * anything else that was in the file, like the place where it was taken. What was uploaded is decoded; none of its bytes are kept.
 *
 * @throws {PictureRefusal}
 */
export async function makePicture(upload: Uint8Array): Promise<MadePicture> {
  if (upload.length > maxUpload) throw new PictureRefusal('tooLarge');
  // Before any decoder: only those of these formats ever see the bytes.
  const format = formatOf(upload);
  if (!format) throw new PictureRefusal('type');
  const options = { limitInputPixels: maxPixels, failOn: 'warning', sequentialRead: true } as const;
  try {
    const source = sharp(upload, options);
    const { format: found, pages = 1, width, height } = await source.metadata();
    if (found !== format) throw new PictureRefusal('broken');
    if (pages > 1) throw new PictureRefusal('animated');
    if (width * height > maxPixels) throw new PictureRefusal('tooLarge');
    // One decoding for all forms: raw pixels of 1,600 × 1,600 are 8 MB.
    const { data, info } = await source
      .timeout({ seconds: patience })
      .autoOrient()
      .resize(maxSide, maxSide, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const pixels = { raw: { width: info.width, height: info.height, channels: info.channels } };
    const from = () => sharp(data, pixels).timeout({ seconds: patience });
    return {
      width: info.width,
      height: info.height,
      forms: {
        avif: await from().avif({ quality: 50, effort: 3 }).toBuffer(),
        webp: await from().webp({ quality: 72 }).toBuffer(),
        jpg: await from().flatten({ background: '#fff' }).jpeg({ quality: 76, mozjpeg: true }).toBuffer(),
      },
    };
  } catch (error) {
    if (error instanceof PictureRefusal) throw error;
    const isTooLarge = error instanceof Error && /pixel limit|exceeds/i.test(error.message);
    throw new PictureRefusal(isTooLarge ? 'tooLarge' : 'broken', error);
  }
}

/** The format by the first bytes, in the words of sharp; undefined for any other. */
function formatOf(bytes: Uint8Array): 'jpeg' | 'png' | 'webp' | 'heif' | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (start.startsWith('\xFF\xD8\xFF')) return 'jpeg';
  if (start.startsWith('\x89PNG\r\n\x1A\n')) return 'png';
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'webp';
  // HEIC of iPhones, too: sharp says whether it can read it.
  if (start.slice(4, 8) === 'ftyp') return 'heif';
  return undefined;
}
