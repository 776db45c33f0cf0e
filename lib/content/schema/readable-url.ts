/**
 * An address with the letters of its own language instead of their bytes in hexadecimal. It leads to the same place (RFC 3987,
 * section 3.2): a browser writes the bytes again when it asks. On paper it can be read, and in a page it is a third as long.
 *
 * @example readableUrl('https://example.com/%E0%A6%95?q=%26') === 'https://example.com/ক?q=%26'
 */
export function readableUrl(url: string): string {
  return url.replaceAll(/(?:%[89a-f][\da-f])+/gi, spell);
}

/** Letters, marks, digits and signs of any language: what cannot be seen stays in hexadecimal. */
const visible = /^[\p{L}\p{M}\p{N}\p{P}\p{S}]+$/u;

function spell(bytes: string): string {
  try {
    const letters = decodeURIComponent(bytes);
    return visible.test(letters) ? letters : bytes;
  } catch {
    return bytes;
  }
}
