import { extname } from 'node:path';
import { lookup } from 'mime-types';
import { groupBy } from '@/lib/content/group-by';
import { findPathLocale } from '@/lib/i18n/locales';
import { isSideBySidePath } from '@/lib/i18n/side-by-side-path';
import type { ExportedFile } from './exported-file';
import { mergePolicies } from './merge-policies';

const policyName = 'Content-Security-Policy';
const typeName = 'Content-Type';

/** Rules that Cloudflare Pages reads; it ignores later ones. */
const mostHeaderRules = 100;

/** Characters of a line that Cloudflare Pages reads. */
const longestLine = 2_000;

/** One rule of the file `_headers`: addresses, where `*` is anything and `:lang` one part, and what is sent there. */
export type HeaderRule = { pattern: string; headers: Record<string, string> };

/**
 * Lists the rules of the file `_headers`, which Netlify and Cloudflare Pages read. Hosts join the values of a header that several rules
 * give, so every header of an address stands in one rule: in `/*` what all files share, the rest in the one rule for each family of pages.
 * The pages of a family share a policy, which allows what is inline in any of them.
 */
export function listHeaderRules(files: ExportedFile[]): HeaderRule[] {
  const names = [...new Set(files.flatMap(({ headers }) => Object.keys(headers)))];
  const shared = names.filter((name) => new Set(files.map(({ headers }) => headers[name])).size === 1);
  const [first] = files;
  const common = Object.fromEntries(shared.map((name) => [name, first?.headers[name] ?? '']));
  const own = files.map((file) => ({
    path: file.path,
    headers: omit(file.headers, [...shared, ...(isTypeKnown(file) ? [typeName] : [])]),
  }));
  const families = [...groupBy(own, ({ path }) => familyOf(path))].flatMap(([pattern, members]) =>
    isAlike(members) ? [{ pattern, members }] : splitFamily(members),
  );
  return [
    { pattern: '/*', headers: common },
    ...families.map(({ pattern, members }) => ({ pattern, headers: mergeHeaders(members) })),
  ];
}

/** Formats the file `_headers`. */
export function formatHostHeaders(rules: HeaderRule[]): string {
  const blocks = rules.map(({ pattern, headers }) =>
    [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
  );
  return blocks.join('\n');
}

/** What a host would not take of the rules, as sentences. */
export function listHeaderFaults(rules: HeaderRule[]): string[] {
  const long = rules.filter(({ headers }) =>
    Object.entries(headers).some(([name, value]) => name.length + value.length + 4 > longestLine),
  );
  return [
    ...(rules.length > mostHeaderRules
      ? [
          `_headers has ${rules.length} rules, and Cloudflare Pages reads ${mostHeaderRules}: pages of later rules have no content security policy there`,
        ]
      : []),
    ...long.map(
      ({ pattern }) =>
        `_headers: the line for ${pattern} is longer than the ${longestLine} characters that Cloudflare Pages reads`,
    ),
  ];
}

/** Whether hosts find the type of a file by the ending of its name. */
function isTypeKnown({ name, headers }: ExportedFile): boolean {
  const essence = (type: string | undefined) => type?.split(';')[0];
  return lookup(name) === essence(headers[typeName]);
}

type Member = Pick<ExportedFile, 'path' | 'headers'>;

/** `/bn/topics/money/2` → `/:lang/topics/*`; `/bn/x/with-english` → `/:lang/:slug/with-english`; `/assets/article.1f.js` → `/assets/*`. */
function familyOf(path: string): string {
  const [, first = '', second, ...rest] = path.split('/');
  if (!findPathLocale(path)) return second === undefined ? path : `/${first}/*`;
  if (isSideBySidePath(path)) return `/:lang/:slug/${rest.join('/')}`;
  return rest.length > 0 ? `/:lang/${second}/*` : addressOf(path);
}

/** The address in all languages. */
function addressOf(path: string): string {
  return findPathLocale(path) ? path.replace(/^\/[^/]+/, '/:lang') : path;
}

/** Whether files have the same headers, but for their policy. */
function isAlike(members: Member[]): boolean {
  return new Set(members.map(({ headers }) => JSON.stringify(omit(headers, [policyName])))).size === 1;
}

/** Splits a family that differs: files of a folder by their ending, pages by their address. */
function splitFamily(members: Member[]): { pattern: string; members: Member[] }[] {
  const patternOf = ({ path }: Member) =>
    findPathLocale(path) ? addressOf(path) : `/${path.split('/')[1]}/*${extname(path)}`;
  return [...groupBy(members, patternOf)].map(([pattern, own]) => ({ pattern, members: own }));
}

function mergeHeaders(members: Member[]): Record<string, string> {
  const [first] = members;
  const policies = members.flatMap(({ headers }) => headers[policyName] ?? []);
  return {
    ...first?.headers,
    ...(policies.length > 0 && { [policyName]: mergePolicies(policies) }),
  };
}

function omit(headers: Record<string, string>, names: string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
}
