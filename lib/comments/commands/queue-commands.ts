import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { loadLibrary } from '@/lib/content/load-library';
import { formatCount } from '@/lib/i18n/format-count';
import { type Status, statuses } from '../comment';
import type { CommentService } from '../comment-service';
import { toExported } from '../import/exported-comment';
import { decideComments } from '../moderation/decide-comments';
import { replyAsEditor } from '../moderation/reply-as-editor';
import { byOperator, CallFault, type Command, type Terminal } from './command';
import { formatComment, formatEntry } from './format-comment';
import { readPage } from './read-page';

const list: Command = {
  usage: 'list',
  summary: 'lists comments; without --status, those that wait',
  options: {
    '--status <status>': statuses.join(', '),
    '--article <name>': 'only comments of this article, named by its slug, a former slug or its id',
    '--search <text>': 'only comments with this text',
    '--page <n>': 'a page of the list, from 1',
    '--json': 'one JSON object per line',
  },
  run: async ({ options }, { store }, { say, tell }) => {
    const status = options.status ?? 'waiting';
    if (!isStatus(status))
      throw new CallFault(`--status: expected ${statuses.join(', ')}, received "${status}"`);
    const { search } = options;
    const { articleNames } = await loadLibrary();
    const { article: name } = options;
    // What is stored under the name itself, `move` can move.
    const article = name && [name, articleNames.idOf(name) ?? name];
    const { entries, total, page, pages } = await store.listQueue({
      status,
      article,
      search,
      page: readPage(options.page),
    });
    for (const entry of entries)
      say(
        options.json
          ? JSON.stringify(toExported(entry.comment, articleNames))
          : formatEntry(entry, articleNames),
      );
    tell(`${formatCount(total, 'comment')} ${status}; page ${page} of ${pages}`);
  },
};

const show: Command = {
  usage: 'show <id>',
  summary: 'shows one comment with every field',
  run: async ({ words }, { store }, { say, tell }) => {
    const [id] = readIds(words);
    const comment = await store.get(id ?? '');
    if (comment) say(formatComment(comment, (await loadLibrary()).articleNames));
    else tell(`No comment has the id ${id}`);
    return comment ? 0 : 1;
  },
};

function createDecisionCommand(name: string, status: Status, summary: string): [string, Command] {
  const run: Command['run'] = async ({ words }, service, terminal) => {
    const ids = readIds(words);
    const { id, changed } = await decideComments({ ...byOperator(terminal), ids, status }, service);
    terminal.say(
      `${formatCount(changed.length, 'comment')} changed to ${status}${changed.length > 0 ? `; to revert: undo ${id}` : ''}`,
    );
    return reportMissing(ids, changed, service, terminal);
  };
  return [name, { usage: `${name} <id...>`, summary, run }];
}

const undo: Command = {
  usage: 'undo <change>',
  summary: 'reverts a change of status, except for comments that changed again since',
  run: async ({ words }, { store }, terminal) => {
    const [id] = readIds(words);
    const { changed } = await store.undo({ ...byOperator(terminal), id: id ?? '' });
    terminal.say(`${formatCount(changed.length, 'comment')} changed back`);
    return changed.length > 0 ? 0 : 1;
  },
};

const reply: Command = {
  usage: 'reply <id>',
  summary: 'replies as the editor; without --text, reads the text from standard input',
  options: { '--name <name>': 'the name that readers see', '--text <text>': 'the text of the reply' },
  run: async ({ words, options }, service, terminal) => {
    const [parent = ''] = readIds(words);
    if (!options.name?.trim())
      throw new CallFault('--name: expected the name that readers see, received none');
    const body = options.text ?? (await terminal.readInput());
    const name = options.name.trim();
    const outcome = await replyAsEditor(
      { ...byOperator(terminal), parent, name, body, submissionKey: randomUUID() },
      service,
    );
    if (outcome.kind === 'stored') terminal.say(`Reply ${outcome.comment.id} is published`);
    else if (outcome.kind === 'missing') terminal.tell(`No comment has the id ${parent}`);
    else if (outcome.kind === 'changed') terminal.tell(`${parent} has just changed: read it again`);
    else throw new CallFault(`the text: expected 1 to 4,000 letters, received one that is ${outcome.fault}`);
    return outcome.kind === 'stored' ? 0 : 1;
  },
};

/** Commands for the moderation queue, by name. */
export const queueCommands: Record<string, Command> = {
  list,
  show,
  ...Object.fromEntries([
    createDecisionCommand('approve', 'approved', 'publishes comments'),
    createDecisionCommand('spam', 'spam', 'hides comments as spam'),
    createDecisionCommand('bin', 'binned', 'hides comments'),
    createDecisionCommand('hold', 'waiting', 'puts comments back into the queue'),
  ]),
  undo,
  reply,
};

function isStatus(text: string): text is Status {
  return statuses.some((status) => status === text);
}

function readIds(words: string[]): string[] {
  if (words.length === 0) throw new CallFault('expected an id, received none');
  const wrong = words.filter((word) => !z.uuid().safeParse(word).success);
  if (wrong.length > 0)
    throw new CallFault(
      `expected ids as list shows them, received ${wrong.map((word) => `"${word}"`).join(', ')}`,
    );
  return words;
}

async function reportMissing(
  ids: string[],
  changed: string[],
  { store }: CommentService,
  { tell }: Terminal,
): Promise<number> {
  let missing = 0;
  for (const id of ids.filter((one) => !changed.includes(one))) {
    const comment = await store.get(id);
    tell(comment ? `${id} is ${comment.status} already` : `No comment has the id ${id}`);
    if (!comment) missing += 1;
  }
  return missing > 0 ? 1 : 0;
}
