/**
 * Every example of CommonMark 0.31.2 and GFM 0.29 that our reader renders otherwise, by reason. `mdx`: only because articles are
 * MDX; without it, the same reader renders these as the specification does. `ours`: our own rules.
 */
export const differences: {
  from: 'mdx' | 'ours';
  reason: string;
  commonmark: number[];
  gfm: number[];
}[] = [
  {
    from: 'mdx',
    reason:
      'In MDX an indented line is text: code stands between fences. Headings, lists and closing fences may be indented too.',
    commonmark: [
      1, 2, 3, 5, 6, 7, 8, 18, 36, 48, 49, 69, 70, 85, 87, 100, 107, 110, 111, 112, 114, 115, 116, 117, 118,
      134, 137, 183, 184, 191, 211, 225, 231, 236, 238, 252, 253, 254, 257, 264, 270, 271, 272, 273, 274, 278,
      286, 287, 288, 289, 290, 309, 312, 313,
    ],
    gfm: [
      1, 2, 3, 5, 6, 7, 8, 18, 19, 39, 40, 55, 57, 70, 77, 80, 81, 82, 84, 85, 86, 87, 88, 104, 107, 152, 153,
      160, 180, 195, 209, 214, 216, 230, 231, 232, 235, 242, 248, 249, 250, 251, 252, 256, 264, 265, 266, 267,
      268, 289, 292, 293, 314, 332,
    ],
  },
  {
    from: 'mdx',
    reason:
      'In MDX `<https://…>` is no link: `<` begins a tag. The address alone, or [words](address), is a link.',
    commonmark: [20, 346, 480, 481, 526, 538, 594, 595, 596, 597, 598, 599, 600, 601, 603, 604, 605],
    gfm: [316, 356, 489, 490, 535, 547, 603, 604, 605, 606, 607, 608, 609, 610, 612, 613, 614],
  },
  {
    from: 'mdx',
    reason:
      'In MDX a tag is an element with its text read as Markdown, must be closed, and HTML comments are refused.',
    commonmark: [
      21, 31, 148, 149, 150, 151, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 169, 170, 171,
      172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 185, 186, 187, 189, 190, 201, 308, 344, 476, 477,
      491, 494, 524, 536, 613, 614, 615, 616, 623, 625, 626, 627, 628, 629, 630, 631, 642, 643,
    ],
    gfm: [
      118, 119, 120, 121, 125, 126, 127, 128, 129, 130, 131, 132, 133, 134, 135, 136, 139, 140, 141, 142, 143,
      144, 145, 146, 147, 148, 149, 150, 151, 154, 155, 156, 158, 159, 170, 288, 317, 327, 354, 485, 486, 501,
      504, 533, 545, 636, 637, 638, 639, 646, 648, 651, 652, 653, 654, 655, 667, 668,
    ],
  },
  {
    from: 'mdx',
    reason:
      'In MDX `<` always begins a tag, so what is none is refused with its line; `\\<` is the character.',
    commonmark: [91, 195, 493, 606, 607, 609, 610, 618, 619, 620, 621, 622, 624, 632],
    gfm: [61, 164, 503, 615, 616, 618, 619, 641, 642, 643, 644, 645, 647, 656],
  },
  {
    from: 'ours',
    reason: 'Stars between numbers are text: 5*3*2.',
    commonmark: [356],
    gfm: [365],
  },
  {
    from: 'ours',
    reason: 'One tilde is text, as in ৫~১০; two strike through.',
    commonmark: [],
    gfm: [491],
  },
  {
    from: 'ours',
    reason: 'Addresses that stand alone are links, as GFM adds to CommonMark.',
    commonmark: [602, 608, 611, 612],
    gfm: [611, 617, 620, 621],
  },
  {
    from: 'ours',
    reason: 'www. leads to https://, in articles as in comments.',
    commonmark: [],
    gfm: [622, 623, 624, 625, 627, 628],
  },
  {
    from: 'ours',
    reason: 'A link ends before a bracket that was not opened in it; and www. as above.',
    commonmark: [],
    gfm: [626],
  },
  {
    from: 'ours',
    reason: 'An e-mail address is linked without the word `mailto:` before it. Readers cannot open `xmpp:`.',
    commonmark: [],
    gfm: [633, 634, 635],
  },
  {
    from: 'ours',
    reason: 'CommonMark 0.31 has another rule for HTML comments than 0.29, which GFM is built on.',
    commonmark: [],
    gfm: [649, 650],
  },
  {
    from: 'ours',
    reason: 'Tags that GFM shows as text are refused by the check.',
    commonmark: [],
    gfm: [657],
  },
];
