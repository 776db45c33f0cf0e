const safeProtocols = ['http:', 'https:', 'mailto:', 'tel:'];

/**
 * Judges an address as a browser would read it: spaces and control characters inside a scheme do not hide it.
 *
 * @returns 'unsafe' when it could run script, 'broken' when it leads to no place that its author can have meant
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
