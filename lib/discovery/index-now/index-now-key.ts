/**
 * Reads the site's IndexNow key from the environment. It has no default: whoever knows it can submit pages in the site's name.
 *
 * @returns undefined when INDEXNOW_KEY is not set
 * @throws unless it has 8 to 128 letters, digits or hyphens (https://www.indexnow.org/documentation)
 */
export function readIndexNowKey(environment: NodeJS.ProcessEnv): string | undefined {
  const key = environment.INDEXNOW_KEY;
  if (!key) return undefined;
  if (/^[A-Za-z0-9-]{8,128}$/.test(key)) return key;
  // Not the value: it is secret until it is published.
  throw new Error(
    `INDEXNOW_KEY: expected 8 to 128 letters, digits or hyphens, received another text of ${key.length}\n` +
      'Fix: create one with openssl rand -hex 16',
  );
}

/** Path of the key's file, by which a search engine verifies that the sender owns the site. */
export function keyPath(key: string): string {
  return `/${key}.txt`;
}
