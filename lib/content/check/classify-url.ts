const safeProtocols = ['http:', 'https:', 'mailto:', 'tel:'];

/**
 * Classifies a URL as a browser would read it: spaces and control characters do not hide a scheme.
 *
 * @returns 'unsafe' when it could run script, 'broken' when its author cannot have meant it
 * @example classifyUrl('java\tscript:alert(1)') === 'unsafe'
 */
export function classifyUrl(url: string): 'safe' | 'unsafe' | 'broken' {
  if (url === '' || /^[\\/]{2}/.test(url)) return 'broken';
  try {
    const { protocol } = new URL(url, 'https://relative.invalid');
    if (!safeProtocols.includes(protocol)) return 'unsafe';
    return /^https?:(?!\/\/)/i.test(url) ? 'broken' : 'safe';
  } catch {
    return 'broken';
  }
}
