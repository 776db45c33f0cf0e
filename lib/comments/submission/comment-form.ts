import { z } from 'zod';
import { localeList } from '@/lib/i18n/locales';
import { type CleanText, cleanLine, cleanLines, cleanText } from '../text/clean-text';
import { countGraphemes } from '../text/count-graphemes';

/** The names of the form's fields. `homepage` is a honeypot: people do not see it, so only bots fill it in. */
const formFields = [
  'article',
  'lang',
  'parent',
  'name',
  'email',
  'body',
  'notify',
  'token',
  'proof',
  'homepage',
] as const;
export type FormField = (typeof formFields)[number];

/** What was typed, safe to show again: '' for missing fields, no control characters. */
export type Typed = Record<FormField, string>;

/** What can be wrong with a field; the messages have a sentence for each. */
const fieldFaults = ['missing', 'tooShort', 'tooLong', 'notEmail', 'unknown'] as const;
export type FieldFault = (typeof fieldFaults)[number];
export type FieldFaults = Partial<
  Record<'article' | 'lang' | 'parent' | 'name' | 'email' | 'body', FieldFault>
>;

/** In graphemes, which is what readers count as letters. */
export const lengths = { name: { min: 2, max: 60 }, body: { min: 2, max: 4_000 } } as const;

/** Code units that are read of a field; the rest is dropped. */
const maxBodyRead = 200_000;
const maxFieldRead = 1_000;

/** Reads the raw fields of a form: text values only, and the first of a repeated field. */
export function readFields(form: FormData | URLSearchParams): Record<FormField, string> {
  return mapFields((field) => {
    const value = form.get(field);
    return typeof value === 'string' ? value.slice(0, field === 'body' ? maxBodyRead : maxFieldRead) : '';
  });
}

/** Reads and cleans the fields of a form, for a response that only shows them again. */
export function readTyped(form: FormData | URLSearchParams): Typed {
  return toTyped(readFields(form));
}

/** Cleans raw fields so that they may be shown again. */
export function toTyped(fields: Record<FormField, string>): Typed {
  return mapFields((field) => cleanText(fields[field]).text);
}

function mapFields(readField: (field: FormField) => string): Record<FormField, string> {
  return Object.fromEntries(formFields.map((field) => [field, readField(field)])) as Record<
    FormField,
    string
  >;
}

/** A schema that cleans a text and checks its length. A text of only joiners and spaces counts as missing. */
function textField(clean: (typed: string) => CleanText, { min, max }: { min: number; max: number }) {
  return z.string().transform((typed, context) => {
    const cleaned = clean(typed);
    const fault = faultOf(cleaned.text, min, max);
    if (!fault) return cleaned;
    context.addIssue({ code: 'custom', message: fault });
    return z.NEVER;
  });
}

function faultOf(text: string, min: number, max: number): FieldFault | undefined {
  if (text.replace(/[\s\u200c-\u200f\u2800\p{M}]/gu, '') === '') return 'missing';
  const count = countGraphemes(text, max);
  if (count > max) return 'tooLong';
  return count < min ? 'tooShort' : undefined;
}

const filled = z.string().trim().min(1, 'missing');

/** The text of a comment; new comments, edits and the editor's replies share it. */
export const bodySchema = textField(cleanLines, lengths.body);

export const commentFormSchema = z.object({
  article: filled.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'unknown'),
  lang: filled.pipe(z.enum(localeList, 'unknown')),
  parent: z
    .string()
    .trim()
    .transform((id) => id || null)
    .pipe(z.uuid('unknown').nullable()),
  name: textField(cleanLine, lengths.name).refine(({ text }) => /[\p{L}\p{N}]/u.test(text), 'missing'),
  email: filled.max(254, 'tooLong').pipe(z.email('notEmail')),
  body: bodySchema,
});
export type CommentForm = z.infer<typeof commentFormSchema>;

/** Lists the first fault of each field that has one. */
export function listFieldFaults(error: z.ZodError): FieldFaults {
  const faults: FieldFaults = {};
  for (const { path, message } of error.issues) {
    faults[path[0] as keyof FieldFaults] ??= fieldFaults.find((fault) => fault === message) ?? 'unknown';
  }
  return faults;
}
