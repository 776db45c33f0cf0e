import type { TextRule } from './text-rule';

/** Tags, and quotation marks around a whole text: only messages have them. */
export const dataTextRules: readonly TextRule[] = [
  {
    pattern: /<\/?[a-z][^<>\n]*>/giu,
    headline: 'readers would see "@": this text is not Markdown',
    fix: 'remove the tag',
    isWarning: true,
  },
  {
    pattern: /^[“„«‘][^“”„«»‘’]*[”“»’]$/gu,
    headline: 'readers would see quotation marks around the whole text: @',
    fix: 'remove them; YAML needs quotes only around some texts, and straight ones',
    isWarning: true,
  },
];

/** Marks of Markdown in a text that is not Markdown: readers would see them. */
export const plainTextRules: readonly TextRule[] = [
  {
    pattern:
      /\*\*[^\s*][^*\n]*\*\*|~~[^\s~][^~\n]*~~|(?<!\w)__[^\s_][^_\n]*__(?!\w)|(?<![*\p{N}])\*\*(?=[\p{L}\p{M}])|~~(?=[\p{L}\p{M}])/gu,
    headline: 'readers would see the marks of "@": this text is not Markdown',
    fix: 'remove the marks',
  },
  {
    pattern:
      /(?<![\p{L}\p{M}\p{N}*])\*[\p{L}\p{M}][^*\n]*(?<=\S)\*(?![*\p{N}])|(?<![\p{L}\p{M}\p{N}_@/])_[\p{L}\p{M}][^_\n]*(?<=\S)_(?![\p{L}\p{M}\p{N}_])|(?<![\p{L}\p{M}\p{N}~])~[\p{L}\p{M}][^~\n]*(?<=\S)~(?!~)|`[^`\n]+`/gu,
    headline: 'readers would see the marks of "@": this text is not Markdown',
    fix: 'remove the marks, or write ‘ and ’ for quotation marks',
  },
  {
    pattern: /!?\[[^[\]\n]*\]\([^()\s]*\)|\]\([^()\s]*\)|\[#[^[\]\s]*\]/gu,
    headline: 'readers would see the marks of "@": this text is not Markdown',
    fix: 'write the words without the link',
  },
  {
    pattern: /&(?:amp|nbsp|lt|gt|quot|apos|[lr][sd]quo|[mn]dash|#\d{2,7}|#x[\da-f]{2,6});/giu,
    headline: 'readers would see "@": this text has no codes for signs',
    fix: 'write the sign itself',
    isWarning: true,
  },
  {
    pattern: /^[-*+>•] (?=\S)/gu,
    headline: 'readers would see the mark "@" of a list: this text is not Markdown',
    fix: 'remove it',
    isWarning: true,
  },
  {
    pattern: /^#{2,6}(?=\s|\p{L})|^#(?=\s)/gu,
    headline: 'readers would see "@": this text is not Markdown',
    fix: 'remove the marks',
  },
];
