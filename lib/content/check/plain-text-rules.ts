import type { TextRule } from './text-rule';

/** Marks of Markdown in a text that is not Markdown: readers would see them. */
export const plainTextRules: readonly TextRule[] = [
  {
    pattern: /\*\*[^\s*][^*\n]*\*\*|~~[^\s~][^~\n]*~~|(?<!\w)__[^\s_][^_\n]*__(?!\w)/gu,
    headline: 'readers would see the marks of "@": this text is not Markdown',
    fix: 'remove the marks',
  },
  {
    pattern: /!?\[[^[\]\n]*\]\([^()\s]*\)/gu,
    headline: 'readers would see the marks of "@": this text is not Markdown',
    fix: 'write the words without the link',
  },
  {
    pattern: /^#{2,6}(?=\s|\p{L})|^#(?=\s)/gu,
    headline: 'readers would see "@": this text is not Markdown',
    fix: 'remove the marks',
  },
];
