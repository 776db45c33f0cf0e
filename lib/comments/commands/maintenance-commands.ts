import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { ArticleNames } from '@/lib/content/article-names';
import { groupBy } from '@/lib/content/group-by';
import { loadLibrary } from '@/lib/content/load-library';
import { formatCount } from '@/lib/i18n/format-count';
import { isLocale, localeList } from '@/lib/i18n/locales';
import { hashEmail } from '../hash-email';
import { collectImported } from '../import/collect-imported';
import { convertWordPress, type Remark } from '../import/convert-word-press';
import { toExported } from '../import/exported-comment';
import { importComments } from '../import/import-comments';
import { type PlacedComment, readJsonLines } from '../import/read-json-lines';
import { readWxr } from '../import/read-wxr';
import type { Repair } from '../import/repair-xml';
import { nameThread } from '../name-thread';
import type { CommentStore } from '../store/comment-store';
import { iterateComments } from '../store/iterate-comments';
import { cleanEmail } from '../text/clean-email';
import { cleanLine } from '../text/clean-text';
import { byOperator, type Call, CallFault, type Command, type Terminal } from './command';
import { readPage } from './read-page';

/** Comments between two lines of progress. */
const progressStep = 5_000;

const exportCommand: Command = {
  usage: 'export [file]',
  summary:
    'writes every comment with every field, one JSON object per line; without a file, to standard output (npm --silent run …)',
  run: async ({ words }, { store }, { tell }) => {
    const [file] = words;
    // The export has e-mail addresses: only the owner may read the file.
    const output = file ? createWriteStream(file, { flags: 'wx', mode: 0o600 }) : process.stdout;
    const failure = file ? once(output, 'error').then(([error]) => Promise.reject(error)) : undefined;
    const { articleNames } = await loadLibrary();
    let count = 0;
    const write = async () => {
      for await (const comment of iterateComments(store)) {
        if (!output.write(`${JSON.stringify(toExported(comment, articleNames))}\n`))
          await once(output, 'drain');
        count += 1;
        if (count % progressStep === 0) tell(`${count} …`);
      }
      if (file) await new Promise<void>((done) => output.end(done));
    };
    await Promise.race([write(), ...(failure ? [failure] : [])]);
    tell(`${formatCount(count, 'comment')} exported`);
  },
};

const importCommand: Command = {
  usage: 'import <file>',
  summary: 'imports an export, or a WordPress export (WXR); skips comments that are stored already',
  options: {
    '--from <system>': 'wordpress, for a WordPress export',
    '--lang <language>': 'the language of the comments in a WordPress export',
    '--map <old=slug,…>': 'articles of old slugs in a WordPress export',
    '--editors <ids>':
      'WordPress ids of users who are the editor, such as 1,7; else every author in the export is',
  },
  run: async (call, { store }, terminal) => {
    const [file] = call.words;
    if (!file) throw new CallFault('expected a file, received none');
    const { articleNames } = await loadLibrary();
    const read =
      call.options.from === undefined
        ? () => readJsonLines(file, articleNames)
        : await readWordPress(file, { call, store, terminal, articleNames });
    const report = await importComments(read, store, {
      at: terminal.now().toISOString(),
      onBatch: (done) => {
        if (done % progressStep === 0) terminal.tell(`${done} …`);
      },
    });
    terminal.say(`${formatCount(report.added, 'comment')} imported, ${report.known} already stored`);
  },
};

type WordPressRequest = { call: Call; store: CommentStore; terminal: Terminal; articleNames: ArticleNames };

async function readWordPress(
  file: string,
  { call: { options }, store, terminal: { tell }, articleNames }: WordPressRequest,
): Promise<() => AsyncIterable<PlacedComment>> {
  const { from, lang = '', map = '', editors } = options;
  if (from !== 'wordpress') throw new CallFault(`--from: expected wordpress, received "${from}"`);
  if (!isLocale(lang))
    throw new CallFault(`--lang: expected ${localeList.join(' or ')}, the language of the comments`);
  if (editors !== undefined && !/^\d+(?:,\d+)*$/.test(editors))
    throw new CallFault(`--editors: expected ids like 1,7, received "${editors}"`);
  const articleOf = readArticles(map, articleNames);
  const found = await readWxr(file);
  const imported = await collectImported(store);
  const { comments, remarks } = convertWordPress(found, {
    locale: lang,
    file,
    articleOf,
    editors: editors?.split(','),
    isStored: (id) => imported.has(id),
  });
  for (const line of [...describeRepairs(found.repairs), ...remarks.map(describeRemark)]) tell(line);
  return async function* () {
    yield* comments;
  };
}

/** Places that one line lists. */
const maxPlaces = 100;

function describeRemark({ what, comments }: Remark): string {
  const places = comments.map(({ id, line }) => `${id} in line ${line}`);
  return `${formatCount(comments.length, 'comment')} ${what}: id ${joinPlaces(places)}`;
}

function describeRepairs(repairs: Repair[]): string[] {
  const groups = groupBy(repairs, ({ what }) => what);
  return [...groups].map(
    ([what, list]) => `${what}: line ${joinPlaces([...new Set(list.map(({ line }) => String(line)))])}`,
  );
}

function joinPlaces(places: string[]): string {
  const more = places.length - maxPlaces;
  return places.slice(0, maxPlaces).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** Finds the id of the article for a post's slug: by `--map`, or as any name of the article. */
function readArticles(map: string, { idOf }: ArticleNames): (post: string) => string | undefined {
  const mapped = new Map<string, string>();
  for (const pair of map.split(',').filter(Boolean)) {
    const [old, slug = ''] = pair.split('=');
    const id = idOf(slug);
    if (!old || !id)
      throw new CallFault(`--map: expected OLD=SLUG with the slug of an article, received "${old}=${slug}"`);
    mapped.set(old, id);
  }
  return (post) => mapped.get(post) ?? idOf(post);
}

const backup: Command = {
  usage: 'backup <file>',
  summary: 'writes a consistent copy of the store while it is in use',
  run: async ({ words }, { store }, { say }) => {
    const [file] = words;
    if (!file) throw new CallFault('expected a file, received none');
    await store.backup(file);
    say(`Backup written to ${file}`);
  },
};

const forget: Command = {
  usage: 'forget <email>',
  summary: 'deletes everything stored for an e-mail address, given as such or as its hash',
  run: async ({ words }, { store }, terminal) => {
    const email = cleanEmail(words[0] ?? '');
    const emailHash = /^[0-9a-f]{64}$/.test(email) ? email : hashEmail(email);
    if (!email.includes('@') && emailHash !== email)
      throw new CallFault('expected an e-mail address or its hash');
    const { count, isErased } = await store.forget({ ...byOperator(terminal), emailHash });
    terminal.say(`${formatCount(count, 'comment')} deleted`);
    if (isErased) return 0;
    terminal.tell(
      'Traces are still in the files of the database, because another process is reading them\nFix: run this command again when a backup or an export is over',
    );
    return 1;
  },
};

const audit: Command = {
  usage: 'audit',
  summary: 'shows the audit log, newest first',
  options: { '--page <n>': 'a page of the log, from 1' },
  run: async ({ options }, { store }, { say }) => {
    const { articleNames } = await loadLibrary();
    for (const entry of await store.listAudit({ page: readPage(options.page) })) {
      const { at, actor, person, action, comment, from, to, change } = entry;
      const who = person ? `${cleanLine(person.shown).text} (${person.name})` : actor;
      const [before, after] = [from, to].map((word) => word && nameThread(word, articleNames));
      const statuses = before && after ? `${before} → ${after}` : (after ?? before);
      say([at, who, action, comment, statuses, change].filter(Boolean).join('  '));
    }
  },
};

/** Commands for the whole store, by name. */
export const maintenanceCommands: Record<string, Command> = {
  audit,
  export: exportCommand,
  import: importCommand,
  backup,
  forget,
};
