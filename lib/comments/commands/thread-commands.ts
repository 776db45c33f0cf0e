import { loadLibrary } from '@/lib/content/load-library';
import { formatCount } from '@/lib/i18n/format-count';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { byOperator, CallFault, type Command } from './command';

function createThreadCommand(name: string, isClosed: boolean, summary: string): [string, Command] {
  const run: Command['run'] = async ({ words }, { store }, terminal) => {
    const [named = '', locale = ''] = words;
    if (!isLocale(locale))
      throw new CallFault(`expected a slug and a language: marketplaces ${defaultLocale}`);
    const { id: article, slug } = await findArticle(named);
    await store.setClosed({ ...byOperator(terminal), article, locale, isClosed });
    terminal.say(`The comments of ${locale}/${slug} are ${isClosed ? 'closed' : 'open'}`);
  };
  return [name, { usage: `${name} <slug> <language>`, summary, run }];
}

const move: Command = {
  usage: 'move <name> <slug>',
  summary: 'moves the comments that are stored under a name, as of an article that is gone, to an article',
  run: async ({ words }, { store }, terminal) => {
    const [from = '', to = ''] = words;
    if ((await loadLibrary()).articleNames.slugOf(from) !== undefined)
      throw new CallFault(
        `expected the name that comments are stored under, received "${from}", the id of an article`,
      );
    const { id, slug } = await findArticle(to);
    const count = await store.moveThreads({ ...byOperator(terminal), from, to: id });
    terminal.say(`${formatCount(count, 'comment')} moved to ${slug}`);
    return count > 0 ? 0 : 1;
  },
};

/** Finds an article by its slug, a former slug or its id; drafts too. */
async function findArticle(name: string): Promise<{ id: string; slug: string }> {
  const { articleNames } = await loadLibrary();
  const id = articleNames.idOf(name);
  if (!id) throw new CallFault(`expected the slug of an article, received "${name}"`);
  return { id, slug: articleNames.slugOf(id) ?? name };
}

/** Commands for threads, by name. */
export const threadCommands: Record<string, Command> = {
  ...Object.fromEntries([
    createThreadCommand('close', true, 'stops taking comments for an article in one language'),
    createThreadCommand('open', false, 'takes comments again'),
  ]),
  move,
};
