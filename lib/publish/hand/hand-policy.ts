import { hashAllInline } from '../security-headers';

/**
 * The content security policy of a file that is handed on. It stands in the file itself, because whoever opens it from a phone gets no
 * headers: nothing is loaded, nothing is sent, and only the script and the style that the file was made with run.
 */
export function handPolicy(html: string): string {
  const { scripts, styles, styleAttributes } = hashAllInline(html);
  return Object.entries({
    'default-src': ["'none'"],
    'script-src': scripts,
    'style-src': styles,
    ...(styleAttributes.length > 0 && { 'style-src-attr': ["'unsafe-hashes'", ...styleAttributes] }),
    'img-src': ['data:'],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  })
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');
}
