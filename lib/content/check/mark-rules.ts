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
    pattern: /(?<!\S)(\*|_{1,2}|~) (?=[\p{L}\p{M}])[^*_~\n]* \1(?!\S)/gu,
    headline: 'readers would see the marks of "@"',
    fix: 'write the marks without spaces inside: *emphasis*',
  },
  {
    // Beside bold text stands the mark that it had too many.
    pattern: /(?<=^|\s)\*$|^\*(?=\s)/gu,
    headline:
      'readers would see the mark "@": the text beside it has more marks on one side than on the other',
    fix: 'write as many marks before it as behind it',
  },
  {
    pattern:
      /(?<!\S)[*_](?=[\p{L}\p{M}])(?![^*_\n]*[*_])|(?<=[\p{L}\p{M}]) \* (?=[\p{L}\p{M}])(?![^*\n]* \*)|(?<=[\p{L}\p{M}])_(?!\S)/gu,
    headline: 'readers would see the mark "@": the emphasis is not closed, or has spaces inside its marks',
    fix: emphasis,
    isWarning: true,
  },
  {
    pattern: /!\[(?:[^[\]\n]*\](?:\[[^[\]\n]*\]|\([^()\n]*\))?)?/gu,
    headline: 'the image "@" has no address: readers would see its brackets',
    fix: 'write ![what it shows](/images/…)',
  },
  {
    pattern: /\](?:\(|[\s\u00a0]+\((?=\s*(?:https?:|\/|#|www\.|mailto:)))[^()\n]*\)?/gu,
    headline: 'the link is broken at "@": readers would see its brackets',
    fix: 'write [text](address), without a space between them or inside the address',
  },
  {
    pattern: /(?<!!)\[(?![\^#\]])[^[\]]+\]\[(?![\^#])[^[\]]*\]|^\]\[(?![\^#])[^[\]]*\]/gu,
    headline: 'the link "@" has no address: readers would see its brackets',
    fix: 'write [text](address), or add a line [name]: address',
    isFault: (written) => !/^(?:\[[0-9০-৯]+\])+$/.test(written),
  },
  {
    pattern: /\[\[[^[\]\n]+\]\]|\)\[(?=$|https?:|\/|#|www\.)|\[\/[a-z][^[\]\s]*\]/gu,
    headline: 'the link is broken at "@": readers would see its brackets',
    fix: 'write [text](address)',
  },
  {
    pattern: /\[[^[\]\n]*[^\s[\]]\((?=$|https?:|\/[a-z]|#[a-z])/gu,
    headline: 'the link may be broken at "@": its bracket is not closed',
    fix: 'write [text](address)',
    isWarning: true,
  },
  {
    pattern: /(?<![\p{L}\p{N}])https?(?::\/\/(?=\s|$)|:?\/{1,2}(?=[a-z\d-]+\.[a-z]{2}))/giu,
    headline: 'the address is broken at "@": it is no link',
    fix: 'write it as https://example.com/page',
  },
  {
    pattern: /\[[ \t]*\^[ \t]*[^[\]\n]{1,80}\]/gu,
    headline: 'the mark of a footnote has a space in it: "@"',
    fix: 'write [^1] in the text, and a line [^1]: with the words of the footnote',
    isFault: (written) => /\s/.test(written),
  },
  {
    pattern:
      /\[(?:[0-9০-৯]{1,3}(?:[,–-] ?[0-9০-৯]{1,3})*|edit|[a-z]+ needed|who\?|when\?|সম্পাদনা|উৎস সম্পাদনা|তথ্যসূত্র প্রয়োজন)\]|(?<=[\p{L}\p{M}.,।])\[(?:[a-zক-হ]|(?:note|nb|n|টীকা|নোট) ?[0-9০-৯]{1,3})\]|Error! (?:Bookmark|Reference source) not \w+\.?|\[(?:if [!\w]|endif)[^[\]\n]*\]|(?<!\.)\.{4,} ?[0-9০-৯]{1,4}$/gmu,
    headline: '"@" was left over from the page it was copied from',
    fix: 'remove it; cite a source with <Cite id="…" />',
  },
  {
    pattern: /#{2,}|^#(?=[\u00a0\u2000-\u200a\u202f\u3000])/gmu,
    headline: 'readers would see the marks "@" of a heading',
    fix: 'begin the line with ##, one plain space and the heading, after an empty line',
  },
  {
    pattern: /^#(?=\p{L})/gmu,
    headline: 'readers would see the mark "@": it begins no heading',
    fix: 'begin a heading with ## and a space; write \\# for a sign',
    isWarning: true,
  },
  {
    pattern: /[\uff03\uff0a\uff1e\uff3b\uff3d\uff3f\uff40\uff5c\uff5e]/gu,
    headline: 'the sign "@" is a wide one, and marks nothing',
    fix: (written) => `write ${written.normalize('NFKC')}`,
  },
  {
    pattern: /(?<=[\p{L}\p{M}][.,।]?)(?<!(?:^|[^\p{L}])[ckm]?m)[¹²³⁰-⁹]+(?![\p{L}\p{N}])/gu,
    headline: '"@" looks like the mark of a footnote from the page that it was copied from',
    fix: 'remove it; cite a source with <Cite id="…" />',
    isWarning: true,
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
    pattern:
      /^:::.*$|==[^\s=][^=\n]*==|^={2,}[^\n]*=$|-{4,}|\{%.*?%\}|^\$\$|^\[!\w+\]|^(?:\.\. [\w-]+::|!!! \w+|h[1-6]\. )|(?<=\n): (?=\S)|^\[(?:toc|_toc_)\]$|\+\+[^\s+][^+\n]*\+\+|'{2,3}[^'\n]+'{2,3}|\^\[[^[\]\n]+\]|\^[^\s^]{1,9}\^|^\*\[[^[\]\n]+\]:|\[\/[a-z][\w-]*\]|\[[a-z][\w-]*(?: [a-z-]+)?=[^[\]\n]*\]?|(?<!\S):[a-z]+(?:_[a-z]+)*:(?!\S)/gimu,
    headline: 'readers would see the marks of "@": this Markdown has no such marks',
    fix: 'write <Callout>, <mark> or plain words',
  },
];
