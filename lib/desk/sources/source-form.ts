import { stringify } from 'yaml';
import { z } from 'zod';
import { sourceKinds, sourcesSchema } from '@/lib/content/schema/data-schemas';
import { localeList } from '@/lib/i18n/locales';

/** File of the sources, below the content folder. */
export const sourcesFile = 'data/sources.yaml';

/** The fields of the form for a new source, in its order. Those with a language stand once for each. */
export const sourceFields = [
  'url',
  'title',
  'lang',
  ...localeList.map((locale) => `publisher.${locale}`),
  'publishedAt',
  'checkedAt',
  'kind',
  'read',
  ...localeList.map((locale) => `note.${locale}`),
  'id',
];

/** What each field may be, where that is a list. */
export const sourceChoices: Record<string, readonly string[]> = {
  lang: localeList,
  kind: sourceKinds,
  read: ['live', 'stored'],
};

/** What was typed, by field; a field that was left empty is ''. */
export type TypedSource = Record<string, string>;

/** What is wrong with a field, in the words of the schema: `a day like 2026-11-23`. */
export type SourceFaults = Record<string, string>;

/** The field of the form: `lang` alone is the language of the page. */
export const sourceField = (name: string) => `source.${name}`;

const longest = 2_000;
const typedSchema = z.string().max(longest).trim().catch('');

export function readTypedSource(fields: URLSearchParams): TypedSource {
  return Object.fromEntries(
    sourceFields.map((name) => [
      name,
      typedSchema.parse(fields.get(sourceField(name)) ?? '').replace(/\s+/g, ' '),
    ]),
  );
}

/**
 * Makes the entry of a source for `data/sources.yaml`.
 *
 * @param taken  ids that there are
 * @returns the entry as YAML, to stand at the end of the file; or what is wrong, by field
 */
export function makeSourceEntry(
  typed: TypedSource,
  taken: ReadonlySet<string>,
): { id: string; yaml: string } | { faults: SourceFaults } {
  const id = typed.id ?? '';
  const parsed = sourcesSchema.safeParse({ [id]: nest(typed) });
  const faults = parsed.success ? {} : listFaults(parsed.error.issues);
  if (taken.has(id)) faults.id = 'another id: there is a source of this one';
  if (Object.keys(faults).length > 0) return { faults };
  return { id, yaml: `\n${stringify({ [id]: nest(typed) }, { lineWidth: 0 })}` };
}

/** `publisher.bn` becomes `publisher: { bn }`. Empty fields are left out; the schema says which are needed. */
function nest(typed: TypedSource): Record<string, string | Record<string, string>> {
  const nested: Record<string, string | Record<string, string>> = {};
  for (const name of sourceFields) {
    const value = typed[name];
    const [field = '', locale] = name.split('.');
    if (!value || field === 'id') continue;
    if (locale === undefined) nested[field] = value;
    else nested[field] = { ...(nested[field] as Record<string, string>), [locale]: value };
  }
  return nested;
}

function listFaults(issues: z.core.$ZodIssue[]): SourceFaults {
  const faults: SourceFaults = {};
  for (const { path, message } of issues) {
    // The first part is the id of the source.
    const [, field, ...rest] = path.map(String);
    const names =
      field === undefined
        ? ['id']
        : rest.length === 0 && !sourceFields.includes(field)
          ? localeList.map((locale) => `${field}.${locale}`)
          : [[field, ...rest].join('.')];
    for (const name of names) faults[name] ??= message;
  }
  return faults;
}
