import { extname } from 'node:path';

/** A file of an exported site. */
export type ExportedFile = {
  /** Address on the site: `/bn/search`. */
  path: string;
  /** Name below the folder of the export: `bn/search.html`. */
  name: string;
  status: number;
  headers: Record<string, string>;
};

/** Where static hosts look for what is at an address: pages have their ending in the name of the file alone. */
export function nameExported(path: string, headers: Record<string, string>): string {
  const isPage = headers['Content-Type']?.startsWith('text/html') && !extname(path);
  return `${path.slice(1)}${isPage ? '.html' : ''}`;
}
