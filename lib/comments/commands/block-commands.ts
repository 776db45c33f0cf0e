import { expectedBlock, listUnblocked, normalizeBlock } from '../moderation/normalize-block';
import { type Block, blockKinds } from '../store/comment-store';
import { byOperator, CallFault, type Command } from './command';

const block: Command = {
  usage: 'block <kind> <value...>',
  summary: 'marks comments that match as spam',
  run: async ({ words }, { store }, terminal) => {
    const { kind, value } = readBlock(words);
    const normal = normalizeBlock(kind, value);
    if (!normal) throw new CallFault(`expected ${expectedBlock}, received ${kind} "${value}"`);
    await store.block({ ...byOperator(terminal), block: normal });
    terminal.say(`${kind}: blocked`);
  },
};

const unblock: Command = {
  usage: 'unblock <kind> <value...>',
  summary: 'removes a block',
  run: async ({ words }, { store }, terminal) => {
    const { kind, value } = readBlock(words);
    for (const one of listUnblocked(kind, value))
      await store.unblock({ ...byOperator(terminal), block: one });
    terminal.say(`${kind}: unblocked`);
  },
};

const blocks: Command = {
  usage: 'blocks',
  summary: 'lists blocks; e-mail addresses as their hashes',
  run: async (_, { store }, { say }) => {
    for (const { kind, value, createdAt } of await store.listBlocks()) say(`${createdAt}  ${kind}  ${value}`);
  },
};

/** Commands for blocks, by name. */
export const blockCommands: Record<string, Command> = {
  block,
  unblock,
  blocks,
};

function readBlock([kindWord, ...rest]: string[]): Pick<Block, 'kind' | 'value'> {
  const kind = blockKinds.find((known) => known === kindWord);
  const value = rest.join(' ').trim();
  if (!kind || !value) {
    throw new CallFault('expected what to block: email, address, domain or word, and its value');
  }
  return { kind, value };
}
