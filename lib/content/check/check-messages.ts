import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { type Locale, localeList, locales } from '@/lib/i18n/locales';
import type { ContentModel } from '../parse/content-model';
import type { ParsedFile } from '../parse/parse-value';
import { didYouMean, type Problem } from '../problem';
import type { Messages } from '../schema/data-schemas';
import { foreignScripts, hasSignOf } from './foreign-scripts';

/** Reports interface texts that are missing in a language, cannot be parsed, or have letters of another script. */
export function checkMessages(model: ContentModel): Problem[] {
  const parsed = localeList.flatMap((locale) => {
    const messages = model.messages[locale];
    return messages ? [{ locale, messages }] : [];
  });
  return parsed.flatMap(({ locale, messages }) => [
    ...checkTexts(locale, messages),
    ...parsed
      .filter((other) => other.locale !== locale)
      .flatMap((other) => checkKeys(messages, other.messages)),
  ]);
}

/** Every key of `full` must be in `messages`, with the same arguments. */
function checkKeys(messages: ParsedFile<Messages>, full: ParsedFile<Messages>): Problem[] {
  const problems: Problem[] = [];
  for (const [namespace, texts] of Object.entries(full.value)) {
    const siblings = Object.hasOwn(messages.value, namespace) ? messages.value[namespace] : {};
    // A namespace that could not be read has its problem already.
    if (!siblings) continue;
    for (const [key, text] of Object.entries(texts ?? {})) {
      const path = [namespace, key];
      const isThere = Object.hasOwn(siblings, key);
      const own = isThere ? siblings[key] : undefined;
      const report = (issue: string, fix: string) =>
        problems.push({
          file: messages.file,
          ...messages.locate(path),
          headline: 'invalid messages',
          issues: [issue],
          fix,
        });
      if (!isThere) {
        const hint = didYouMean(key, Object.keys(siblings));
        report(
          `${path.join('.')}: expected text, as in ${full.file}, received nothing${hint}`,
          'write it in this language',
        );
      } else if (
        own &&
        text &&
        parseMessage(own) &&
        parseMessage(text) &&
        nameArguments(own) !== nameArguments(text)
      ) {
        report(
          `${path.join('.')}: expected ${nameArguments(text)}, as in ${full.file}, received ${nameArguments(own)}`,
          'use the same arguments in every language',
        );
      }
    }
  }
  return problems;
}

function checkTexts(locale: Locale, { file, value, locate }: ParsedFile<Messages>): Problem[] {
  const problems: Problem[] = [];
  for (const [namespace, texts] of Object.entries(value)) {
    for (const [key, text] of Object.entries(texts ?? {})) {
      if (text === undefined) continue;
      const path = [namespace, key];
      const report = (issue: string, fix: string) =>
        problems.push({
          file,
          ...locate(path),
          headline: 'invalid messages',
          issues: [`${path.join('.')}: ${issue}`],
          fix,
        });
      const elements = parseMessage(text);
      const foreign =
        elements && foreignScripts[locale].find((script) => hasSignOf(script, literalText(elements)));
      if (!elements) {
        report(
          'expected an ICU message, received unbalanced braces or an unknown format',
          'see https://formatjs.github.io/docs/core-concepts/icu-syntax',
        );
      } else if (foreign) {
        const { englishName } = locales[locale];
        report(
          `expected ${englishName}, received ${foreign} letters in "${text}"`,
          `write it in ${englishName}; names of languages stand in lib/i18n/locales.ts`,
        );
      }
    }
  }
  return problems;
}

function parseMessage(text: string): MessageFormatElement[] | undefined {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

/** The parts of a message that readers see unchanged. */
function literalText(elements: MessageFormatElement[]): string {
  return elements
    .map((element) => {
      if (element.type === TYPE.literal) return element.value;
      return childrenOf(element).map(literalText).join(' ');
    })
    .join(' ');
}

function childrenOf(element: MessageFormatElement): MessageFormatElement[][] {
  if (element.type === TYPE.tag) return [element.children];
  if (element.type === TYPE.plural || element.type === TYPE.select) {
    return Object.values(element.options).map(({ value }) => value);
  }
  return [];
}

/** Lists the arguments of a message, sorted: `the arguments {count}, {name}`. */
function nameArguments(text: string): string {
  const names = new Set<string>();
  const collect = (elements: MessageFormatElement[]) => {
    for (const element of elements) {
      if (element.type !== TYPE.literal && element.type !== TYPE.pound) names.add(element.value);
      childrenOf(element).forEach(collect);
    }
  };
  collect(parseMessage(text) ?? []);
  const shown = [...names].sort().map((name) => `{${name}}`);
  return shown.length > 0 ? `the arguments ${shown.join(', ')}` : 'no arguments';
}
