/**
 * The site's IndexNow key from the environment: whoever knows it may announce pages in the site's name, so it has no default.
 *
 * @returns nothing when INDEXNOW_KEY is not set
 * @throws when it is no key: 8 to 128 letters, digits or hyphens (https://www.indexnow.org/documentation)
 */
export function readKey(environment: NodeJS.ProcessEnv): string | undefined {
  const key = environment.INDEXNOW_KEY;
  if (!key) return undefined;
  if (/^[A-Za-z0-9-]{8,128}$/.test(key)) return key;
  // The value stays out of the message: it is a secret until it is published.
  throw new Error(
    `INDEXNOW_KEY: expected 8 to 128 letters, digits or hyphens, received another text of ${key.length}\n` +
      'Fix: make one with openssl rand -hex 16',
  );
}

/** Where the key lies on the site, for the search engine to see that the site and the sender are one. */
export function keyPath(key: string): string {
  return `/${key}.txt`;
}
