import { z } from 'zod';
import { createLibrary } from '@/lib/content/library';
import { parseContent } from '@/lib/content/parse/parse-content';
import { contentDir, readContentFiles } from '@/lib/content/parse/read-content-files';
import { didYouMean, formatProblem } from '@/lib/content/problem';
import { absoluteUrl, href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';
import { createPreviewToken, previewBase } from '@/lib/publish/preview/preview-token';
import { listSettings } from '@/lib/settings/known-settings';
import { readSettings } from '@/lib/settings/read-settings';
import { createCommand, parseAs, runCommand, UsageError } from './command-line';

const longest = 90;
const days = z.coerce.number().int().min(1).max(longest, `a number of days, 1 to ${longest}`);

const command = createCommand('npm run preview --', listSettings('server', 'build'))
  .description(
    'Prints addresses at which the running server shows the site as it would be published now, with drafts and articles of days to come.',
  )
  .argument('[slug]', 'an article or page; without it the home page')
  .option('--days <n>', 'how long the addresses are valid', parseAs('--days', days), 7)
  .addHelpText(
    'after',
    `
The server needs the content folder and the same PREVIEW_SECRET. Whoever has an address sees everything that is not published yet; it ends
with its days, or when PREVIEW_SECRET is changed.

Exit status: 1 when the content has problems, there is no such article or a setting is wrong, 2 when the command line is wrong.`,
  )
  .action(async (slug, { days }) => {
    const { previewSecret } = readSettings();
    if (!previewSecret) {
      throw new UsageError(
        'PREVIEW_SECRET: expected a secret of 32 characters or more, received nothing',
        'set it for this command and for the server: openssl rand -hex 32',
      );
    }
    process.exitCode = await printAddresses(slug, createPreviewToken(Date.now() + days * day, previewSecret));
  });

const day = 86_400_000;

/** Prints the addresses in every language. @returns the exit status */
async function printAddresses(slug: string | undefined, token: string): Promise<number> {
  // Not by loadLibrary, which leaves out what is not published.
  const { model, problems } = parseContent(await readContentFiles());
  if (problems.length > 0) {
    for (const problem of problems) console.error(`${formatProblem(problem)}\n`);
    return 1;
  }
  const library = createLibrary(model);
  const slugs = [...library.listArticles(), ...library.listPages()].map((page) => page.slug);
  if (slug !== undefined && !slugs.includes(slug)) {
    console.error(
      `no article has the slug "${slug}"${didYouMean(slug, slugs)}\nFix: name a folder of ${contentDir()}/articles`,
    );
    return 1;
  }
  for (const locale of localeList) {
    const path = slug === undefined ? href.home(locale) : href.article(locale, slug);
    console.log(absoluteUrl(library.site.url, `${previewBase}/${token}${path}`));
  }
  return 0;
}

await runCommand(command);
