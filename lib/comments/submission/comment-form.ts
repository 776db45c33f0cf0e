import { z } from 'zod';
import { localeList } from '@/lib/i18n/locales';
import { cleanEmail } from '../text/clean-email';
import { type CleanText, cleanLine, cleanLines, cleanText } from '../text/clean-text';
import { countGraphemes } from '../text/count-graphemes';
import { cutText } from '../text/cut-text';

/** The names of the form's fields. `homepage` is a honeypot: people do not see it, so only bots fill it in. */
const formFields = [
  'article',
  'lang',
  'parent',
  'name',
  'email',
  'body',
  'source',
  'notify',
  'token',
  'proof',
  'homepage',
] as const;
export type FormField = (typeof formFields)[number];

/** What was typed, safe to show again: '' for missing fields, no control characters. */
export type Typed = Record<FormField, string>;

/** What can be wrong with a field; the messages have a sentence for each. */
const fieldFaults = ['missing', 'tooLong', 'notEmail', 'unknown'] as const;
export type FieldFault = (typeof fieldFaults)[number];
export type FieldFaults = Partial<
  Record<'article' | 'lang' | 'parent' | 'name' | 'email' | 'body' | 'source', FieldFault>
>;

/** In graphemes, which is what readers count as letters. */
const longest = { name: 60, body: 4_000, source: 500 };

/** Code units per grapheme, more than any real text has on average: a family of four has eleven, the flag of Wales fourteen. */
const maxUnits = 16;

/** Code units that are read of a field. Cut before anything looks at the text; one more unit shows that there was more. */
const longestRead = { body: longest.body * maxUnits, other: 1_000 };

/** Reads the raw fields of a form: text values only, the first of a repeated field, and no more of it than can be accepted. */
export function readFields(form: FormData | URLSearchParams): Record<FormField, string> {
  return mapFields((field) => {
    const value = form.get(field);
    if (typeof value !== 'string') return '';
    return cutText(value, (field === 'body' ? longestRead.body : longestRead.other) + 2);
  });
}

/** Reads a body as {@link readFields} does and cleans it, to show it again. */
export function readTypedBody(form: FormData | URLSearchParams): string {
  return readTyped(form).body;
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

type TextField = {
  clean: (typed: string) => CleanText;
  /** What a text must have to say anything; without it, it may be empty. */
  needs?: RegExp;
  max: number;
  /** Code units; a longer text is refused unread. */
  maxRead: number;
};

/** A schema that cleans a text and checks its length. One letter may be a whole word: মৌ, রু, না, 好. */
function textField({ clean, needs, max, maxRead }: TextField) {
  return z.string().transform((typed, context) => {
    const fault = (message: FieldFault) => {
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    };
    if (typed.length > maxRead) return fault('tooLong');
    const cleaned = clean(typed);
    if (needs && !needs.test(cleaned.text)) return fault('missing');
    return countGraphemes(cleaned.text, max) > max ? fault('tooLong') : cleaned;
  });
}

const filled = z.string().trim().min(1, 'missing');

/** The text of a comment; new comments, edits and the editor's replies share it. */
export const bodySchema = textField({
  clean: cleanLines,
  needs: /[\p{L}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}]/u,
  max: longest.body,
  maxRead: longestRead.body,
});

const emailField = z.string().max(longestRead.other, 'tooLong').transform(cleanEmail);
/**
 * An address as the standard of the field says (HTML), which takes `o&m@example.com` and domains like .xn--54b7fta0cc. Only a domain
 * without a dot is refused too: no mail gets there.
 */
const anEmail = z
  .email({ pattern: z.regexes.html5Email, error: 'notEmail' })
  .regex(/@.*\./, 'notEmail')
  .max(254, 'tooLong');

export const commentFormSchema = z.object({
  article: filled.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'unknown'),
  lang: filled.pipe(z.enum(localeList, 'unknown')),
  parent: z
    .string()
    .trim()
    .transform((id) => id || null)
    .pipe(z.uuid('unknown').nullable()),
  name: textField({
    clean: cleanLine,
    needs: /[\p{L}\p{N}]/u,
    max: longest.name,
    maxRead: longestRead.other,
  }),
  email: emailField.pipe(filled.pipe(anEmail)),
  body: bodySchema,
});
export type CommentForm = z.infer<typeof commentFormSchema>;

/**
 * A report of a mistake: a comment without a name, perhaps without an address, never a reply. Where the reader has seen what is right
 * may be a link or words; it becomes the last paragraph of the text.
 */
export const reportFormSchema = z
  .object({
    ...commentFormSchema.shape,
    parent: z.string().transform(() => null),
    name: z.string().transform((): CleanText => ({ text: '', found: [] })),
    email: emailField.pipe(z.union([z.literal(''), anEmail], 'notEmail')),
    source: textField({ clean: cleanLine, max: longest.source, maxRead: longestRead.other }),
  })
  .transform(({ source, body, ...form }): CommentForm => {
    const text = [body.text, source.text].filter(Boolean).join('\n\n');
    return { ...form, body: { text, found: [...new Set([...body.found, ...source.found])] } };
  });

/** Lists the first fault of each field that has one. */
export function listFieldFaults(error: z.ZodError): FieldFaults {
  const faults: FieldFaults = {};
  for (const { path, message } of error.issues) {
    faults[path[0] as keyof FieldFaults] ??= fieldFaults.find((fault) => fault === message) ?? 'unknown';
  }
  return faults;
}
