/**
 * Removes the `twitter:` tags that repeat an Open Graph tag: Next.js writes both, and X falls back to Open Graph.
 *
 * @see https://developer.x.com/en/docs/x-for-websites/cards/overview/markup (column “Open Graph fallback”)
 * @example dropDuplicateTwitterTags('<meta property="og:title" content="a"><meta name="twitter:title" content="a">')
 *   === '<meta property="og:title" content="a">'
 */
export function dropDuplicateTwitterTags(html: string): string {
  return html.replace(
    /<meta name="twitter:(title|description|image(?::width|:height|:type)?)" content="([^"]*)">/g,
    (tag, name, content) => (html.includes(`<meta property="og:${name}" content="${content}">`) ? '' : tag),
  );
}
