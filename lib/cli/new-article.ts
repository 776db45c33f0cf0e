import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { idPattern } from '@/lib/content/schema';
import { contentDir } from '@/lib/content/source';
import { reservedSlugs } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';

const usage = `Makes the three files of a new article.

  npm run new-article -- my-slug`;

const [slug = '--help'] = process.argv.slice(2);
const folder = join(contentDir(), 'articles', slug);
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Dhaka' }).format();

const meta = `topic: basics
author: editors
publishedAt: ${today}
updatedAt: ${today}
readAlso: []
sources: []
`;

/** Fields are left empty on purpose: the check asks for them until they are filled in. */
const text = `---
title:
description:
---

## [#first-section]
`;

if (slug === '--help' || slug === '-h') {
  console.log(usage);
} else if (!idPattern.test(slug) || reservedSlugs.includes(slug)) {
  console.error(
    `"${slug}" cannot be a slug: expected lower-case ASCII words joined by hyphens that no other page uses`,
  );
  process.exitCode = 2;
} else if (
  await access(folder).then(
    () => true,
    () => false,
  )
) {
  console.error(`${folder} exists already`);
  process.exitCode = 1;
} else {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'article.yaml'), meta);
  for (const locale of localeList) await writeFile(join(folder, `${locale}.mdx`), text);
  console.log(`${folder}: fill in the three files, then run npm run check`);
}
