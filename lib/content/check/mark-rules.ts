import type { TextRule } from './text-rule';

const emphasis =
  'close it, without spaces inside the marks; write \\\\ before a mark that is meant as a sign';

/** Marks of Markdown that mean nothing where they stand, so that readers see them. For text nodes, outside code. */
export const markRules: readonly TextRule[] = [
  {
    pattern: /(?<![*\p{N}])\*\*\*?(?!\*)|(?<=\p{N})\*\*(?![*\p{N}])/gu,
    headline: 'readers would see the marks "@": the bold text is not closed, or has spaces inside its marks',
    fix: emphasis,
  },
  {
    pattern: /(?<![\p{L}\p{M}\p{N}_@/])__(?=[^\s_])|(?<=[^\s_])__(?![\p{L}\p{M}\p{N}_])/gu,
    headline: 'readers would see the marks "@": the bold text is not closed',
    fix: emphasis,
  },
  {
    pattern: /(?<!~)~~(?!~)/gu,
    headline:
      'readers would see the marks "@": the struck text is not closed, or has spaces inside its marks',
    fix: emphasis,
  },
  {
    pattern:
      /(?<![\p{L}\p{M}\p{N}*])\*[^\s*][^*\n]*(?<=[^\s*])\*(?!\*)|(?<![\p{L}\p{M}\p{N}_@/])_[^\s_][^_\n]*(?<=[^\s_])_(?!_)|(?<![\p{L}\p{M}\p{N}~])~[^\s~][^~\n]*(?<=[^\s~])~(?!~)/gu,
    headline: 'readers would see the marks of "@"',
    fix: 'write **bold**, *emphasis* or ~~struck~~, with a space or a sign after the mark',
  },
  {
    pattern: /(?<!\S)\* (?=[\p{L}\p{M}])[^*\n]* \*(?!\S)/gu,
    headline: 'readers would see the marks of "@"',
    fix: 'write the marks without spaces inside: *emphasis*',
  },
  {
    pattern: /!\[[^[\]\n]*\](?:\[[^[\]\n]*\]|\([^()\n]*\))?/gu,
    headline: 'the image "@" has no address: readers would see its brackets',
    fix: 'write ![what it shows](/images/…)',
  },
  {
    pattern: /\](?:\(|[\s\u00a0]+\((?=\s*(?:https?:|\/|#|www\.|mailto:)))[^()\n]*\)?/gu,
    headline: 'the link is broken at "@": readers would see its brackets',
    fix: 'write [text](address), without a space between them or inside the address',
  },
  {
    pattern: /(?<!!)\[(?![\^#\]])[^[\]\n]+\]\[(?![\^#])[^[\]\n]*\]/gu,
    headline: 'the link "@" has no address: readers would see its brackets',
    fix: 'write [text](address), or add a line [name]: address',
    isFault: (written) => !/^(?:\[[0-9০-৯]+\])+$/.test(written),
  },
  {
    pattern:
      /\[(?:[0-9০-৯]{1,3}(?:[,–-] ?[0-9০-৯]{1,3})*|edit|citation needed|সম্পাদনা|উৎস সম্পাদনা|তথ্যসূত্র প্রয়োজন)\]/gu,
    headline: '"@" was left over from the page it was copied from',
    fix: 'remove it; cite a source with <Cite id="…" />',
  },
  {
    pattern: /#{2,}|^#(?=[\u00a0\u2000-\u200a\u202f\u3000])/gmu,
    headline: 'readers would see the marks "@" of a heading',
    fix: 'begin the line with ##, one plain space and the heading, after an empty line',
  },
  {
    pattern: /^[ \t]*\|.*\|[ \t]*$|^.*\S[ \t]*\|.*\S.*\|.*$/gmu,
    headline: 'readers would see the bars of "@"',
    fix: 'put a line like |---|---| below the first row of a table, and an empty line above it',
  },
  {
    pattern: /`/gu,
    headline: 'readers would see the mark "@"',
    fix: 'close it, or write ‘ and ’ for quotation marks',
    isWarning: true,
  },
  {
    pattern: /^:::.*$|==[^\s=][^=\n]*==|\{%.*?%\}|^\$\$/gmu,
    headline: 'readers would see the marks of "@": this Markdown has no such marks',
    fix: 'write <Callout>, <mark> or plain words',
  },
];
