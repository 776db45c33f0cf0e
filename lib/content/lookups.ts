import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import type { Library } from './library';

/*
 * What a page depends on: the look-ups that it makes in the library while it is rendered. Publishing compares what each of them
 * gave then with what it gives now, and renders a page again only when one has changed.
 */

/** The name of a look-up and its arguments, as a JSON array: `["getTopic","money"]`. */
export type Lookup = string;

/** Names of look-ups that are functions of their own begin with it. */
const ownSign = '@';

/* Pages that Next.js renders have a bundled copy of this module. A global symbol makes both note in the same place. */
const shared = globalThis as { [key: symbol]: AsyncLocalStorage<Set<Lookup> | undefined> | undefined };
const key = Symbol.for('kajpath.lookups');
shared[key] ??= new AsyncLocalStorage();
const recording = shared[key];

/** Runs something, and lists the look-ups that it made in a watched library. */
export async function recordLookups<T>(run: () => Promise<T>): Promise<{ value: T; lookups: Lookup[] }> {
  const noted = new Set<Lookup>();
  const value = await recording.run(noted, run);
  return { value, lookups: [...noted] };
}

function note(name: string, path: unknown[]): void {
  recording.getStore()?.add(JSON.stringify([name, ...path]));
}

/** Properties that are looked up by key, as deep as this many keys: a page depends on the entries that it reads. */
const depths: Partial<Record<keyof Library, number>> = {
  glossary: 1,
  marketplaces: 1,
  phrases: 1,
  programmes: 1,
  messages: 2,
};

/** The same library, whose look-ups are noted while something records them. */
export function watchLookups(library: Library): Library {
  const watched = new Map<string, unknown>();
  return new Proxy(library, {
    get(target, property) {
      // Whoever awaits an object asks whether it is a promise.
      if (!Object.hasOwn(target, property)) return undefined;
      const name = property as keyof Library & string;
      const value: unknown = target[name];
      if (typeof value === 'function')
        return (...args: unknown[]) => {
          note(name, args);
          return value(...args);
        };
      const depth = depths[name];
      if (depth === undefined || !isRecord(value)) {
        note(name, []);
        return value;
      }
      const known = watched.get(name) ?? watchEntries(value, name, [], depth);
      watched.set(name, known);
      return known;
    },
  });
}

function watchEntries(record: object, name: string, path: string[], depth: number): object {
  const watched = new Map<string, unknown>();
  return new Proxy(record, {
    get(target, property, receiver) {
      const value: unknown = Reflect.get(target, property, receiver);
      if (typeof property === 'symbol') return value;
      const own = [...path, property];
      if (depth > 1 && isRecord(value)) {
        const known = watched.get(property) ?? watchEntries(value, name, own, depth - 1);
        watched.set(property, known);
        return known;
      }
      note(name, own);
      return value;
    },
    has(target, property) {
      note(name, [...path, String(property)]);
      return Reflect.has(target, property);
    },
    ownKeys(target) {
      note(name, path);
      return Reflect.ownKeys(target);
    },
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/**
 * Runs something outside of the request that asks for it. Node.js keeps the whole request, with its answer, for as long as there is a
 * promise that was made in it, and look-ups keep promises.
 */
const runOutside = AsyncLocalStorage.snapshot();

/** A function that `defineLookup` has made a look-up. */
export type OwnLookup = (library: Library, ...args: never[]) => unknown;

/**
 * Makes a look-up of a function: a page that calls it depends on what it gives, not on what it reads. For what is computed from much
 * and says little, such as the length of a text.
 *
 * @param name  under which `hashLookup` is given the function; arguments are JSON
 */
export function defineLookup<A extends unknown[], T>(
  name: string,
  look: (library: Library, ...args: A) => T,
): (library: Library, ...args: A) => T {
  return (library, ...args) => {
    note(ownSign + name, args);
    return runOutside(() => recording.run(undefined, () => look(library, ...args)));
  };
}

/**
 * Hashes what a look-up gives in a library.
 *
 * @param own  the functions of `defineLookup`, by name
 * @returns undefined for a look-up that is not known, or that fails
 */
export async function hashLookup(
  library: Library,
  lookup: Lookup,
  own: Readonly<Record<string, OwnLookup>>,
): Promise<string | undefined> {
  const [name = '', ...args] = JSON.parse(lookup) as [string, ...never[]];
  try {
    const look = name.startsWith(ownSign) ? own[name.slice(ownSign.length)] : undefined;
    return hashValue(await (look ? look(library, ...args) : evaluate(library, name, args)));
  } catch {
    return undefined;
  }
}

function evaluate(library: Library, name: string, args: never[]): unknown {
  if (!(name in library)) throw new Error(`${name}: no such look-up`);
  const value = library[name as keyof Library];
  if (typeof value === 'function') return (value as (...args: unknown[]) => unknown)(...args);
  return args.reduce<unknown>((found, part) => (found as Record<string, unknown> | undefined)?.[part], value);
}

/** Hashes of articles and pages, which many look-ups give. */
const hashes = new WeakMap<object, string>();

/** Hash of a value of plain objects, arrays, maps and sets. Two values with the same hash read the same. */
function hashValue(root: unknown): string {
  const text = JSON.stringify([root], (name, value) => {
    if (value instanceof Map) return ['Map', ...value];
    if (value instanceof Set) return ['Set', ...value];
    // Where a text is says nothing of what it says.
    if (name === 'file') return undefined;
    if (value === undefined) return ['undefined'];
    if (value !== root && isPage(value)) {
      const known = hashes.get(value) ?? hashValue(value);
      hashes.set(value, known);
      return known;
    }
    return value;
  });
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

function isPage(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'slug' in value && 'texts' in value;
}
