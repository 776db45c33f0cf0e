/** The caches of a browser, which a test can fill up or stop. */
export type FakeCaches = {
  /** What is stored, by cache and address. */
  stored: Map<string, Map<string, Uint8Array>>;
  /** Bytes that fit. */
  room: number;
  /** Writing operations after which nothing happens any more, as when a browser ends a worker. */
  life: number;
  caches: Pick<CacheStorage, 'has' | 'keys' | 'delete'> & {
    open: (name: string) => Promise<Pick<Cache, 'match' | 'put'>>;
  };
};

/** @param from  what an earlier worker has left */
export function createFakeCaches(from?: FakeCaches): FakeCaches {
  const stored = from?.stored ?? new Map<string, Map<string, Uint8Array>>();
  const write = async (work: () => void) => {
    if (fake.life <= 0) await new Promise(() => {});
    fake.life -= 1;
    work();
  };
  const fake: FakeCaches = {
    stored,
    room: Number.POSITIVE_INFINITY,
    life: Number.POSITIVE_INFINITY,
    caches: {
      has: async (name) => stored.has(name),
      keys: async () => [...stored.keys()],
      delete: async (name) => {
        const isThere = stored.has(name);
        await write(() => stored.delete(name));
        return isThere;
      },
      open: async (name) => {
        if (!stored.has(name)) await write(() => stored.set(name, new Map()));
        return {
          match: async (path) => {
            const bytes = stored.get(name)?.get(String(path));
            return bytes && new Response(Uint8Array.from(bytes));
          },
          put: async (path, response) => {
            const bytes = new Uint8Array(await response.arrayBuffer());
            if (bytes.length > fake.room) throw new DOMException('no room', 'QuotaExceededError');
            await write(() => stored.get(name)?.set(String(path), bytes));
          },
        };
      },
    },
  };
  return fake;
}
