import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { normalizeBlock } from '../moderation/normalize-block';
import { type Block, blockKinds } from '../store/comment-store';
import { act, CallFault, type Command } from './command';

function closing(name: string, isClosed: boolean, summary: string): [string, Command] {
  const run: Command['run'] = async ({ words }, { store }, terminal) => {
    const [article = '', locale = ''] = words;
    if (!/^[a-z0-9-]+$/.test(article) || !isLocale(locale))
      throw new CallFault(`expected a slug and a language: marketplaces ${defaultLocale}`);
    await store.setClosed({ ...act(terminal), article, locale, isClosed });
    terminal.say(`The comments of ${locale}/${article} are ${isClosed ? 'closed' : 'open'}`);
  };
  return [name, { usage: `${name} SLUG LANG`, summary, run }];
}

function blocking(name: 'block' | 'unblock', summary: string): [string, Command] {
  const run: Command['run'] = async ({ words }, { store }, terminal) => {
    const block = readBlock(words);
    await store[name]({ ...act(terminal), block });
    terminal.say(`${block.kind}: ${name}ed`);
  };
  return [name, { usage: `${name} email|address|domain|word VALUE`, summary, run }];
}

const blocks: Command = {
  usage: 'blocks',
  summary: 'shows what is blocked; of e-mail addresses, the hash',
  run: async (_, { store }, { say }) => {
    for (const { kind, value, createdAt } of await store.listBlocks()) say(`${createdAt}  ${kind}  ${value}`);
  },
};

const audit: Command = {
  usage: 'audit [--page N]',
  summary: 'shows who did what, the newest first',
  run: async ({ options }, { store }, { say }) => {
    for (const entry of await store.listAudit({ page: Number(options.page ?? 1) || 1 })) {
      const { at, actor, action, comment, from, to, change } = entry;
      say(
        [at, actor, action, comment, from && to ? `${from} → ${to}` : (to ?? from), change]
          .filter(Boolean)
          .join('  '),
      );
    }
  },
};

/** Commands about threads, blocks and the log, by name. */
export const threadCommands: Record<string, Command> = {
  ...Object.fromEntries([
    closing('close', true, 'takes no more comments for an article in one language'),
    closing('open', false, 'takes them again'),
    blocking('block', 'makes spam of what has it or comes from there'),
    blocking('unblock', 'takes a block away'),
  ]),
  blocks,
  audit,
};

function readBlock([kindWord, ...rest]: string[]): Pick<Block, 'kind' | 'value'> {
  const kind = blockKinds.find((known) => known === kindWord);
  const value = rest.join(' ').trim();
  if (!kind || !value) {
    throw new CallFault('expected what to block: email, address, domain or word, and its value');
  }
  return normalizeBlock(kind, value);
}
