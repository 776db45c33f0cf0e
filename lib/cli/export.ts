import { resolve } from 'node:path';
import { formatCount } from '@/lib/i18n/format-count';
import { readCodeBuild } from '@/lib/publish/code-build';
import { siteFolder } from '@/lib/publish/snapshot/site-folder';
import { exportSite } from '@/lib/server/export/export-site';
import { createSiteLoader } from '@/lib/server/site';
import { listSettings } from '@/lib/settings/known-settings';
import { siteUrl } from '@/lib/settings/site-url';
import { createCommand, parseAs, runCommand } from './command-line';

const distDir = '.next';

const command = createCommand('npm run export --', listSettings('build'))
  .description(
    'Writes the site, as it was published last, as plain files for a static host: nginx, Netlify, Cloudflare Pages and others.',
  )
  .requiredOption('--out <folder>', 'folder for the files: an empty one, or that of an earlier export')
  .option(
    '--origin <url>',
    'address of a server that has the comments: links lead there. Without it the pages have no comments, and no form to report a mistake',
    parseAs('--origin', siteUrl),
  )
  .option('--compressed', 'also write a .gz and a .br file for each text, for nginx')
  .addHelpText(
    'after',
    `
The search and the calculator work in the browser. The headers and redirects are in _headers and _redirects, which Netlify and Cloudflare
Pages read, and in _nginx.conf, for deploy/nginx/export.conf. Files that an earlier export has written, and this one has not, are removed.

Exit status: 1 when nothing is published, the folder holds something else or a setting is wrong, 2 when the command line is wrong.`,
  )
  .action(async ({ out, origin, compressed }) => {
    process.exitCode = await run({ out: resolve(out), origin, isCompressed: compressed ?? false });
  });

/** Exports. Returns the exit status. */
async function run(options: { out: string; origin?: string; isCompressed: boolean }): Promise<number> {
  try {
    const site = await createSiteLoader(siteFolder())();
    const { hash } = await readCodeBuild(distDir);
    if (hash !== site.manifest.code) {
      console.error('The code has changed since the site was published: run npm run publish first');
      return 1;
    }
    const { files, bytes, removed, faults } = await exportSite({ site, distDir, ...options });
    for (const fault of faults) console.error(`Warning: ${fault}`);
    const gone = removed > 0 ? `, ${formatCount(removed, 'file')} of before removed` : '';
    console.log(
      `✓ Exported ${site.id}, content of ${site.manifest.content.day}, to ${options.out}: ${formatCount(files, 'file')}, ${(bytes / 1e6).toFixed(1)} MB${gone}`,
    );
    return 0;
  } catch (error) {
    if (
      !(error instanceof Error) ||
      !['BuildMissing', 'SnapshotMissing', 'TargetRefused'].includes(error.name)
    )
      throw error;
    console.error(error.message);
    return 1;
  }
}

await runCommand(command);
