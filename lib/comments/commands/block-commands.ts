import { normalizeBlock } from '../moderation/normalize-block';
import { type Block, blockKinds } from '../store/comment-store';
import { byOperator, CallFault, type Command } from './command';

function createBlockCommand(name: 'block' | 'unblock', summary: string): [string, Command] {
  const run: Command['run'] = async ({ words }, { store }, terminal) => {
    const block = readBlock(words);
    await store[name]({ ...byOperator(terminal), block });
    terminal.say(`${block.kind}: ${name}ed`);
  };
  return [name, { usage: `${name} <kind> <value...>`, summary, run }];
}

const blocks: Command = {
  usage: 'blocks',
  summary: 'lists blocks; e-mail addresses as their hashes',
  run: async (_, { store }, { say }) => {
    for (const { kind, value, createdAt } of await store.listBlocks()) say(`${createdAt}  ${kind}  ${value}`);
  },
};

/** Commands for blocks, by name. */
export const blockCommands: Record<string, Command> = {
  ...Object.fromEntries([
    createBlockCommand('block', 'marks comments that match as spam'),
    createBlockCommand('unblock', 'removes a block'),
  ]),
  blocks,
};

function readBlock([kindWord, ...rest]: string[]): Pick<Block, 'kind' | 'value'> {
  const kind = blockKinds.find((known) => known === kindWord);
  const value = rest.join(' ').trim();
  if (!kind || !value) {
    throw new CallFault('expected what to block: email, address, domain or word, and its value');
  }
  return normalizeBlock(kind, value);
}
