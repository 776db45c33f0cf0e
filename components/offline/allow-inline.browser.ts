/**
 * Adds what is inline in a page of the copy to the content security policy. The copy was checked as a whole, so all of it is ours. Hashed
 * here, because a hash for each style and script would be 2 KB of the copy, and cannot be compressed.
 *
 * @param policy  that of the site, which allows nothing inline
 */
export async function allowInline(policy: string, html: string): Promise<string> {
  const scripts = await hashAll(html, /<script>(.*?)<\/script>/gs);
  const styles = await hashAll(html, /<style>(.*?)<\/style>/gs);
  const attributes = await hashAll(html, /\sstyle="([^"]*)"/g);
  return (
    policy
      .replace('script-src', `script-src ${scripts}`)
      .replace('style-src', `style-src ${styles}`)
      // Hashes apply to attributes only with this keyword.
      .concat(attributes && `; style-src-attr 'unsafe-hashes' ${attributes}`)
  );
}

/** CSP sources for the texts that a pattern finds. */
async function hashAll(html: string, pattern: RegExp): Promise<string> {
  const texts = new Set([...html.matchAll(pattern)].map(([, text = '']) => text));
  const hashes = await Promise.all(
    [...texts].map(async (text) => {
      const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
      return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(bytes)))}'`;
    }),
  );
  return hashes.join(' ');
}
