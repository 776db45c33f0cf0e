/**
 * Decodes percent-encoded letters of a URL. Browsers encode them again, so it leads to the same page (RFC 3987, section 3.2),
 * but it can be read in print and is a third as long.
 *
 * @example readableUrl('https://example.com/%E0%A6%95?q=%26') === 'https://example.com/ক?q=%26'
 */
export function readableUrl(url: string): string {
  return url.replaceAll(/(?:%[89a-f][\da-f])+/gi, spell);
}

/** Letters, marks, digits and signs of any language; invisible characters stay encoded. */
const visible = /^[\p{L}\p{M}\p{N}\p{P}\p{S}]+$/u;

function spell(bytes: string): string {
  try {
    const letters = decodeURIComponent(bytes);
    return visible.test(letters) ? letters : bytes;
  } catch {
    return bytes;
  }
}
