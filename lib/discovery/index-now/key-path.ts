/** Path of the key's file, by which a search engine verifies that the sender owns the site. */
export function keyPath(key: string): string {
  return `/${key}.txt`;
}
