import { z } from 'zod';
import { localeList } from '@/lib/i18n/locales';
import { type CleanText, cleanLine, cleanLines, cleanText } from '../text/clean-text';
import { countGraphemes } from '../text/count-graphemes';

/** The fields of the form, by their names in it. `homepage` is shown to nobody: who fills it in is a machine. */
export const formFields = [
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

/** What was typed, to be shown again: always texts, '' for what is missing, without control characters. */
export type Typed = Record<FormField, string>;

/** What is wrong with a field; each has a sentence in the messages. */
export const fieldFaults = ['missing', 'tooShort', 'tooLong', 'notEmail', 'unknown'] as const;
export type FieldFault = (typeof fieldFaults)[number];
export type FieldFaults = Partial<
  Record<'article' | 'lang' | 'parent' | 'name' | 'email' | 'body', FieldFault>
>;

/** Graphemes: what readers take for letters. */
export const lengths = { name: { least: 2, most: 60 }, body: { least: 2, most: 4_000 } } as const;

/** Beyond this a text is not even given back. */
const maxTyped = 200_000;
const maxShort = 1_000;

/** Reads the fields of a form as they came: only texts count, and of a repeated field the first. */
export function readFields(form: FormData | URLSearchParams): Record<FormField, string> {
  const entries = formFields.map((field) => {
    const value = form.get(field);
    const most = field === 'body' ? maxTyped : maxShort;
    return [field, typeof value === 'string' ? value.slice(0, most) : ''] as const;
  });
  return Object.fromEntries(entries) as Record<FormField, string>;
}

/** What was typed, for an answer that needs nothing else of it. */
export function readTyped(form: FormData | URLSearchParams): Typed {
  return toTyped(readFields(form));
}

/** What came, as it may be shown again. */
export function toTyped(fields: Record<FormField, string>): Typed {
  return Object.fromEntries(formFields.map((field) => [field, cleanText(fields[field]).text])) as Typed;
}

/** A text of a person, cleaned, with what was found in it. Nothing but joiners and blanks is no text. */
function textField(clean: (typed: string) => CleanText, { least, most }: { least: number; most: number }) {
  return z.string().transform((typed, context) => {
    const cleaned = clean(typed);
    const fault = faultOf(cleaned.text, least, most);
    if (!fault) return cleaned;
    context.addIssue({ code: 'custom', message: fault });
    return z.NEVER;
  });
}

function faultOf(text: string, least: number, most: number): FieldFault | undefined {
  if (text.replace(/[\s\u200c-\u200f\u2800\p{M}]/gu, '') === '') return 'missing';
  const count = countGraphemes(text, most);
  if (count > most) return 'tooLong';
  return count < least ? 'tooShort' : undefined;
}

const filled = z.string().trim().min(1, 'missing');

/** What people write, whoever they are: the part that a change of a comment has, too. */
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

/** The fault of each field that has one: the first that was found. */
export function listFieldFaults(error: z.ZodError): FieldFaults {
  const faults: FieldFaults = {};
  for (const { path, message } of error.issues) {
    faults[path[0] as keyof FieldFaults] ??= fieldFaults.find((fault) => fault === message) ?? 'unknown';
  }
  return faults;
}
