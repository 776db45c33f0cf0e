/** A correction of the first article of the fixture. */
export const corrections = {
  'data/corrections.yaml': `old-fee:
  date: 2026-11-24
  article: first
  wrong: { bn: ফি ৫%।, en: The fee was 5%. }
  right: { bn: ফি ১০%।, en: It is 10%. }
`,
};

/**
 * The files of a page about the site; the body begins in line 6.
 *
 * @param body  text below the frontmatter in a language
 */
export function page(slug: string, body: { bn?: string; en?: string } = {}): Record<string, string> {
  const { bn = 'কিছু কথা।', en = 'A few words.' } = body;
  return {
    [`pages/${slug}/bn.mdx`]: `---
title: আমাদের কথা
description: এই সাইট কে লেখে, কার জন্য লেখে আর কেন লেখে, তার কথা এই পাতায় আছে।
---

${bn}
`,
    [`pages/${slug}/en.mdx`]: `---
title: A page about us
description: Who writes this site, for whom they write it and why they do so at all.
---

${en}
`,
  };
}
