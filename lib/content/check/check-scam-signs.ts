import { keepLast } from '../keep-last';
import type { ContentModel } from '../parse/content-model';
import type { Problem } from '../problem';
import { createPhraseCompiler } from '../scam-signs/compile-phrases';
import type { WeighedPhrases } from '../scam-signs/create-sign-finder';
import { getSignFinder } from '../scam-signs/get-sign-finder';
import { listSignRules } from '../scam-signs/list-sign-rules';
import { PhraseError } from '../scam-signs/parse-phrase';
import type { ScamSign, ScamSigns } from '../schema/scam-signs-schema';

/** Most characters of the rules that browsers load, as JSON. */
export const longestRules = 60_000;

type Path = PropertyKey[];

/** Reports phrases that cannot be used, examples that a sign finds or misses against its promise, and rules that grew too long. */
export function checkScamSigns({ scamSigns }: ContentModel): Problem[] {
  return scamSigns ? checkFile(scamSigns) : [];
}

/** Trying all examples takes longer than the rest of a check in which one text has changed. */
const checkFile = keepLast(
  ({ file, locate, valid: rules }: NonNullable<ContentModel['scamSigns']>): Problem[] => {
    // With a fault against the schema there is nothing to try the examples with.
    if (!rules) return [];
    const problem = (path: Path, issue: string, fix: string): Problem => ({
      file,
      ...locate(path),
      headline: 'invalid scam signs',
      issues: [`${path.join('.')}: ${issue}`],
      fix,
    });
    const phraseFaults = listPhraseFaults(rules).map(({ path, expected }) =>
      problem(path, `expected ${expected}`, 'see content/README.md#scam-signs'),
    );
    if (phraseFaults.length > 0) return phraseFaults;
    const { length } = JSON.stringify(listSignRules(rules));
    const tooLong =
      length > longestRules
        ? [
            problem(
              ['words'],
              `expected at most ${longestRules} characters of rules, received ${length}`,
              'leave out words or phrases: every reader of the page loads them',
            ),
          ]
        : [];
    return [...tooLong, ...listExampleFaults(rules).map(({ path, issue, fix }) => problem(path, issue, fix))];
  },
);

function listPhraseFaults(rules: ScamSigns): { path: Path; expected: string }[] {
  const { compile, compileWords } = createPhraseCompiler(rules.words);
  const tried = (path: Path, run: () => void) => {
    try {
      run();
      return [];
    } catch (error) {
      if (!(error instanceof PhraseError)) throw error;
      return [{ path, expected: error.message }];
    }
  };
  const lists = { words: rules.words, negation: rules.negation };
  const words = Object.entries(lists).flatMap(([group, byName]) =>
    Object.entries(byName).flatMap(([name, list]) =>
      list.flatMap((entry, index) => tried([group, name, index], () => compileWords(entry))),
    ),
  );
  if (words.length > 0) return words;
  return listAll(rules).flatMap(({ group, id, phrases }) =>
    Object.entries(phrases).flatMap(([weight, list]) =>
      list.flatMap((phrase, index) => tried([group, id, 'phrases', weight, index], () => compile(phrase))),
    ),
  );
}

/** The signs and what calms, in one list. */
function listAll({ signs, calming }: ScamSigns) {
  const listOf = (
    group: 'signs' | 'calming',
    list: Record<string, ScamSigns['calming'][string] | ScamSign>,
  ) =>
    Object.entries(list).map(([id, { phrases, matches, leaves }]) => ({
      group,
      id,
      phrases: phrases as WeighedPhrases,
      matches,
      leaves,
    }));
  return [...listOf('signs', signs), ...listOf('calming', calming)];
}

function listExampleFaults(rules: ScamSigns): { path: Path; issue: string; fix: string }[] {
  const find = getSignFinder(rules);
  return listAll(rules).flatMap(({ group, id, matches, leaves }) => {
    const found = (message: string) => find(message)[group].find((sign) => sign.id === id);
    return [
      ...matches.flatMap((message, index) =>
        found(message)
          ? []
          : [
              {
                path: [group, id, 'matches', index],
                issue: 'expected a message in which it is found, received one in which no phrase of it is',
                fix: 'change a phrase, or the message',
              },
            ],
      ),
      ...leaves.flatMap((message, index) => {
        const quotes = found(message)?.quotes.map(({ start, end }) => `“${message.slice(start, end)}”`);
        return quotes
          ? [
              {
                path: [group, id, 'leaves', index],
                issue: `expected a message in which it is not found, received one with ${quotes.join(', ')}`,
                fix: 'make a phrase narrower, or change the message',
              },
            ]
          : [];
      }),
    ];
  });
}
