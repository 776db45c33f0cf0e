import { x } from 'xastscript';
import { renderXml } from '@/lib/discovery/render-xml';
import type { Locale } from '@/lib/i18n/locales';

/** A file of a book, beside its package document. */
export type BookFile = {
  name: string;
  type: string;
  content: string | Uint8Array;
  /** What EPUB wants to know of it: `nav`, `cover-image`, `svg`. */
  properties?: string[];
  /** Whether it is one of the pages, which are read in the order of the files. */
  isPage?: boolean;
};

export type BookFacts = {
  locale: Locale;
  /** The same for every edition of the book. */
  id: string;
  title: string;
  description: string;
  publisher: string;
  /** Where newer editions are. */
  url: string;
  /** The day of its content: 2026-12-01. */
  day: string;
};

/** Renders the package document of a book: what it is, which files it has, and in which order they are read. @see EPUB 3.3, 5 */
export function renderPackage(facts: BookFacts, files: BookFile[]): string {
  const { locale, id, title, description, publisher, url, day } = facts;
  const property = (name: string, text: string) => x('meta', { property: name }, text);
  const idOf = (file: BookFile) => `f-${files.indexOf(file)}`;
  return renderXml(
    x(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'id',
        'xml:lang': locale,
      },
      [
        x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
          x('dc:identifier', { id: 'id' }, id),
          x('dc:title', title),
          x('dc:language', locale),
          x('dc:creator', publisher),
          x('dc:publisher', publisher),
          x('dc:description', description),
          x('dc:source', url),
          property('dcterms:modified', `${day}T00:00:00Z`),
          property('schema:accessMode', 'textual'),
          property('schema:accessModeSufficient', 'textual'),
          property('schema:accessibilityFeature', 'tableOfContents'),
          property('schema:accessibilityFeature', 'structuralNavigation'),
          property('schema:accessibilityHazard', 'none'),
        ]),
        x(
          'manifest',
          files.map((file) =>
            x('item', {
              id: idOf(file),
              href: file.name,
              'media-type': file.type,
              ...(file.properties?.length ? { properties: file.properties.join(' ') } : {}),
            }),
          ),
        ),
        x(
          'spine',
          files.filter(({ isPage }) => isPage).map((file) => x('itemref', { idref: idOf(file) })),
        ),
      ],
    ),
  );
}
