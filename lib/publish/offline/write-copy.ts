import { encodeBytes, languageMark, pickSigns, separator } from './bangla-bytes';
import { type CopyHeader, codes } from './copy-header';

/** A page, or a file that pages load. */
export type CopiedPage = { path: string; text: string };
export type CopiedFile = CopiedPage & { type: string };

type Content = Omit<CopyHeader, 'signs' | 'sizes' | 'pages' | 'files'> & {
  pages: CopiedPage[];
  files: CopiedFile[];
};

/** A tag, a rule of a style sheet, or a text. Everything belongs to one of them. */
const parts = /<[^>]*>|[^<}]+}?|[<}]/g;

/**
 * Writes a copy of pages and files, for a compressor: first all texts that differ, then all tags that differ, then for each page the
 * numbers of its parts. So the frame that pages share costs a few bytes a page, and a phone keeps it once.
 *
 * @see openCopy  reads it
 */
export function writeCopy({ pages, files, ...facts }: Content): Uint8Array {
  const texts: string[] = [];
  const tags: string[] = [];
  const known = new Map<string, number>();
  const written: number[] = [];
  const write = (text: string): number => {
    const all = text.match(parts) ?? [];
    for (const part of all) {
      const number = known.get(part);
      const isTag = part.startsWith('<');
      if (number === undefined) {
        known.set(part, known.size);
        (isTag ? tags : texts).push(part);
      }
      written.push(number === undefined ? codes[isTag ? 'newTag' : 'newText'] : number + codes.firstKnown);
    }
    return all.length;
  };
  const lengths = pages.map((page) => write(withoutLanguage(page)));
  const copied = files.map(({ path, type, text }): CopyHeader['files'][number] => [path, type, write(text)]);
  const allTexts = texts.join(separator);
  const allTags = tags.join(separator);
  const signs = pickSigns(allTexts + allTags);
  const bytes = [encodeBytes(allTexts, signs), encodeBytes(allTags, signs)] as const;
  const header: CopyHeader = {
    ...facts,
    signs,
    sizes: [bytes[0].length, bytes[1].length],
    pages: { paths: pages.map(({ path }) => path), lengths },
    files: copied,
  };
  const head = new TextEncoder().encode(JSON.stringify(header));
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, head.length, true);
  return Buffer.concat([size, head, ...bytes, encodeNumbers(written)]);
}

/** Two bytes for each number: a compressor finds repeated sequences sooner than in numbers of different lengths. */
function encodeNumbers(numbers: number[]): Uint8Array {
  const bytes = new Uint8Array(numbers.length * 2);
  const view = new DataView(bytes.buffer);
  const most = 0xffff;
  for (const [place, number] of numbers.entries()) {
    if (number > most) throw new Error(`a copy: expected at most ${most} different parts`);
    view.setUint16(place * 2, number, true);
  }
  return bytes;
}

/** Writes links of a page so that they are the same in all languages. */
function withoutLanguage({ path, text }: CopiedPage): string {
  if (text.includes(languageMark)) throw new Error(`${path}: expected no control characters`);
  const [, language] = path.split('/');
  return text.replaceAll(`"/${language}`, `"/${languageMark}`);
}
