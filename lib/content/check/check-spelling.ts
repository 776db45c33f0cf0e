import { escapePattern } from '../escape-pattern';
import { keepLast } from '../keep-last';
import { maskQuotations } from '../markup/mask-quotations';
import type { ContentModel } from '../parse/content-model';
import type { Problem } from '../problem';
import type { SpellingRule } from '../schema/data-schemas';
import { type ContentText, listTexts, type TextPart } from './list-texts';
import type { CheckedArticle } from './parse-article-texts';
import { letter, normalize, searchNormalized, wordEnding } from './search-normalized';

type Finding = TextPart & { rule: SpellingRule };

/** Finds spellings to avoid in a text. Built once, because a content folder has thousands of texts. */
type Finder = (text: string) => Finding[];

/**
 * Reports Bangla spellings that data/spelling.yaml refuses, in articles and in every text of the data, but not in
 * quotations.
 */
export function checkSpelling(model: ContentModel, articles: CheckedArticle[]): Problem[] {
  if (!model.spelling) return [];
  const find = getFinder(model.spelling);
  return listTexts(model, articles)
    .filter(({ isQuoted }) => !isQuoted)
    .flatMap((text) => findBehindJoiners(find, text.text).map((finding) => describeFinding(text, finding)));
}

const getFinder = keepLast(({ value }: NonNullable<ContentModel['spelling']>) =>
  createFinder(value.filter(isWholeRule)),
);

const joiners = /[\u200c\u200d]/g;

/** Finds spellings as they are written, and those that a joiner hides, which readers do not see. */
function findBehindJoiners(find: Finder, text: string): Finding[] {
  const found = find(text);
  const bare = text.replace(joiners, '');
  if (bare === text) return found;
  const origins = text.split('').flatMap((sign, index) => (/[\u200c\u200d]/.test(sign) ? [] : [index]));
  const hidden = find(bare).map(({ index, written, rule }) => {
    const from = origins[index] ?? 0;
    return {
      index: from,
      written: text.slice(from, (origins[index + written.length - 1] ?? from) + 1),
      rule,
    };
  });
  return [
    ...found,
    // A rule may be about the joiner itself.
    ...hidden.filter(
      ({ index, written, rule }) =>
        written !== written.replace(joiners, '') &&
        !rule.prefer.replace(joiners, '').includes(rule.avoid) &&
        !found.some((other) => other.index === index),
    ),
  ];
}

function describeFinding({ file, place }: ContentText, finding: Finding): Problem {
  const { avoid, prefer } = finding.rule;
  const headline = `the spelling "${avoid}" should be avoided`;
  return { file, ...place(finding), headline, fix: `write ${prefer}` };
}

function isWholeRule(rule: Partial<SpellingRule> | undefined): rule is SpellingRule {
  return rule?.avoid !== undefined && rule.prefer !== undefined && rule.match !== undefined;
}

function createFinder(rules: SpellingRule[]): Finder {
  const searches = (['word', 'ending', 'anywhere'] as const).flatMap((match) => {
    const own = rules.filter((rule) => rule.match === match);
    return own.length > 0
      ? [{ rules: new Map(own.map((rule) => [normalize(rule.avoid), rule])), pattern: patternOf(match, own) }]
      : [];
  });
  return (text) =>
    searches.flatMap(({ pattern, rules: own }) =>
      searchNormalized({ text, pattern, mask: maskQuotations }).flatMap(({ found, ...part }) => {
        const rule = own.get(found.replace(/\s+/g, ' '));
        return rule ? [{ ...part, rule }] : [];
      }),
    );
}

function patternOf(match: SpellingRule['match'], rules: SpellingRule[]): RegExp {
  const spellings = rules
    .map(({ avoid }) => normalize(avoid))
    .sort((a, b) => b.length - a.length)
    .map((spelling) => escapePattern(spelling).replace(/ /g, '\\s+'))
    .join('|');
  const around = {
    word: [`(?<!${letter})`, `${wordEnding}{0,2}(?!${letter})`],
    ending: ['', `(?!${letter})`],
    anywhere: ['', ''],
  }[match];
  return new RegExp(`${around[0]}(${spellings})${around[1]}`, 'gu');
}
