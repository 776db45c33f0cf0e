import { type Zippable, zipSync } from 'fflate';
import { x } from 'xastscript';
import { renderXml } from '@/lib/discovery/render-xml';
import { type BookFacts, type BookFile, renderPackage } from './package-document';

const folder = 'EPUB';
const packageName = `${folder}/package.opf`;

/** In local time, which ZIP has: the same bytes on every machine, at any time. */
const noTime = new Date(1980, 0, 1);

/** Packs a book. Its type comes first and is not compressed, so that systems recognise the file. @see EPUB 3.3, 4.2 */
export function zipBook(facts: BookFacts, files: BookFile[]): Uint8Array {
  const entries: Zippable = {
    mimetype: [bytesOf('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': bytesOf(renderContainer()),
    [packageName]: bytesOf(renderPackage(facts, files)),
  };
  for (const { name, type, content } of files)
    entries[`${folder}/${name}`] = [bytesOf(content), { level: type.startsWith('image/') ? 0 : 9 }];
  return zipSync(entries, { level: 9, mtime: noTime });
}

function renderContainer(): string {
  return renderXml(
    x('container', { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' }, [
      x('rootfiles', [
        x('rootfile', { 'full-path': packageName, 'media-type': 'application/oebps-package+xml' }),
      ]),
    ]),
  );
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
