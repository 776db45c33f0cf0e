import { decodeBytes, languageMark, separator } from './bangla-bytes';
import { type CopyHeader, codes, copyVersion } from './copy-header';

/** A copy of the site, to answer from. */
export type Copy = {
  header: CopyHeader;
  /** The text of a page; undefined when it is not in the copy. */
  readPage: (path: string) => string | undefined;
  /** The text of a file that pages load, with its type. */
  readFile: (path: string) => { text: string; type: string } | undefined;
};

/** Opens what `writeCopy` has written. Undefined when it is damaged, or written by another version. Runs in browsers. */
export function openCopy(body: ArrayBuffer): Copy | undefined {
  try {
    return read(body);
  } catch {
    return undefined;
  }
}

function read(body: ArrayBuffer): Copy | undefined {
  const start = 4 + new DataView(body).getUint32(0, true);
  const header: CopyHeader = JSON.parse(new TextDecoder().decode(new Uint8Array(body, 4, start - 4)));
  if (header.version !== copyVersion) return undefined;
  const [textSize, tagSize] = header.sizes;
  const split = (from: number, size: number) =>
    decodeBytes(new Uint8Array(body, from, size), header.signs).split(separator);
  const fresh = [split(start, textSize), split(start + textSize, tagSize)];
  const numbers = new DataView(body, start + textSize + tagSize);
  const parts: string[] = [];
  const next = [0, 0];
  let at = 0;
  /** Reads the parts of the next page. */
  const readParts = (length: number) =>
    Uint16Array.from({ length }, () => {
      const code = numbers.getUint16(at, true);
      at += 2;
      if (code >= codes.firstKnown) return code - codes.firstKnown;
      const part = fresh[code]?.[next[code] ?? 0] ?? '';
      next[code] = (next[code] ?? 0) + 1;
      return parts.push(part) - 1;
    });
  const join = (numbers: Uint16Array) => [...numbers].map((number) => parts[number]).join('');
  const { paths, lengths } = header.pages;
  const pages = new Map(paths.map((path, place) => [path, readParts(lengths[place] ?? 0)]));
  const files = new Map(
    header.files.map(([path, type, length]) => [path, { type, parts: readParts(length) }]),
  );
  return {
    header,
    readPage(path) {
      const page = pages.get(path);
      return page && join(page).replaceAll(languageMark, path.split('/')[1] ?? '');
    },
    readFile(path) {
      const file = files.get(path);
      return file && { type: file.type, text: join(file.parts) };
    },
  };
}
