import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { byOperator, CallFault, type Command } from './command';

function createThreadCommand(name: string, isClosed: boolean, summary: string): [string, Command] {
  const run: Command['run'] = async ({ words }, { store }, terminal) => {
    const [article = '', locale = ''] = words;
    if (!/^[a-z0-9-]+$/.test(article) || !isLocale(locale))
      throw new CallFault(`expected a slug and a language: marketplaces ${defaultLocale}`);
    await store.setClosed({ ...byOperator(terminal), article, locale, isClosed });
    terminal.say(`The comments of ${locale}/${article} are ${isClosed ? 'closed' : 'open'}`);
  };
  return [name, { usage: `${name} <slug> <language>`, summary, run }];
}

/** Commands for threads, by name. */
export const threadCommands: Record<string, Command> = Object.fromEntries([
  createThreadCommand('close', true, 'stops taking comments for an article in one language'),
  createThreadCommand('open', false, 'takes comments again'),
]);
