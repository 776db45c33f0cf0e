import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { loadLibrary } from '@/lib/content/load-library';
import { formatCount } from '@/lib/i18n/format-count';
import { isLocale, localeList } from '@/lib/i18n/locales';
import { hashEmail } from '../hash-text';
import { convertWordPress } from '../import/convert-word-press';
import { importComments } from '../import/import-comments';
import { type PlacedComment, readJsonLines } from '../import/read-json-lines';
import { readWxr, type WordPressComment } from '../import/read-wxr';
import { type Call, CallFault, type Command, type Terminal } from './command';

/** Comments between two words of progress. */
const step = 5_000;

const exportCommand: Command = {
  usage: 'export [FILE]',
  summary:
    'writes every comment with every field, one JSON object in a line; without FILE, to standard output (npm --silent run …)',
  run: async ({ words }, { store }, { tell }) => {
    const [file] = words;
    // Every field means e-mail addresses too: nobody else on the machine need read them.
    const output = file ? createWriteStream(file, { flags: 'wx', mode: 0o600 }) : process.stdout;
    const failure = file ? once(output, 'error').then(([error]) => Promise.reject(error)) : undefined;
    let count = 0;
    const write = async () => {
      for await (const comment of store.iterate()) {
        if (!output.write(`${JSON.stringify(comment)}\n`)) await once(output, 'drain');
        count += 1;
        if (count % step === 0) tell(`${count} …`);
      }
      if (file) await new Promise<void>((done) => output.end(done));
    };
    await Promise.race([write(), ...(failure ? [failure] : [])]);
    tell(`${formatCount(count, 'comment')} exported`);
  },
};

const importCommand: Command = {
  usage: 'import FILE [--from wordpress --lang LANG [--map OLD=SLUG,…]]',
  summary: 'stores the comments of an export, or of a WXR file of WordPress, that are not there yet',
  run: async (call, { store }, terminal) => {
    const [file] = call.words;
    if (!file) throw new CallFault('expected a file, received none');
    const read =
      call.options.from === undefined ? () => readJsonLines(file) : await readWordPress(file, call, terminal);
    const report = await importComments(read, store, {
      at: terminal.now().toISOString(),
      onBatch: (done) => {
        if (done % step === 0) terminal.tell(`${done} …`);
      },
    });
    terminal.say(`${formatCount(report.added, 'comment')} imported, ${report.known} there before`);
  },
};

async function readWordPress(
  file: string,
  { options }: Call,
  { tell }: Terminal,
): Promise<() => AsyncIterable<PlacedComment>> {
  const { from, lang = '', map = '' } = options;
  if (from !== 'wordpress') throw new CallFault(`--from: expected wordpress, received "${from}"`);
  if (!isLocale(lang))
    throw new CallFault(`--lang: expected ${localeList.join(' or ')}, the language of the comments`);
  const articleOf = await readArticles(map);
  const found: WordPressComment[] = [];
  for await (const comment of readWxr(file)) found.push(comment);
  const { comments, skipped } = convertWordPress(found, { locale: lang, file, articleOf });
  for (const [reason, count] of Object.entries(skipped))
    tell(`${formatCount(count, 'comment')} left out, ${reason}`);
  return async function* () {
    yield* comments;
  };
}

/** The article of an old slug: by `--map`, by its own name, or by a name it had before. */
async function readArticles(map: string): Promise<(post: string) => string | undefined> {
  const articles = (await loadLibrary()).listArticles();
  const own = articles.flatMap(({ slug, formerSlugs = [] }) =>
    [slug, ...formerSlugs].map((name) => [name, slug] as const),
  );
  const mapped = map
    .split(',')
    .filter(Boolean)
    .map((pair) => pair.split('='));
  const known = new Set(articles.map(({ slug }) => slug));
  for (const [old, slug] of mapped) {
    if (!old || !slug || !known.has(slug))
      throw new CallFault(
        `--map: expected OLD=SLUG with the slug of an article, received "${old}=${slug ?? ''}"`,
      );
  }
  const all = new Map([...own, ...(mapped as [string, string][])]);
  return (post) => all.get(post);
}

const backup: Command = {
  usage: 'backup FILE',
  summary: 'writes a consistent copy of the store while it is in use',
  run: async ({ words }, { store }, { say }) => {
    const [file] = words;
    if (!file) throw new CallFault('expected a file, received none');
    await store.backup(file);
    say(`Backup written to ${file}`);
  },
};

const forget: Command = {
  usage: 'forget EMAIL',
  summary: 'removes everything that was stored under an e-mail address, or under its hash',
  run: async ({ words }, { store }, { say, now }) => {
    const [email = ''] = words;
    const emailHash = /^[0-9a-f]{64}$/.test(email) ? email : hashEmail(email);
    if (!email.includes('@') && emailHash !== email)
      throw new CallFault('expected an e-mail address or its hash');
    const count = await store.forget({ actor: 'command line', at: now().toISOString(), emailHash });
    say(`${formatCount(count, 'comment')} removed`);
  },
};

/** Commands that move comments as a whole, by name. */
export const maintenanceCommands: Record<string, Command> = {
  export: exportCommand,
  import: importCommand,
  backup,
  forget,
};
