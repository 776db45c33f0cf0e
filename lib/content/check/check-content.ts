import { listUnpublished, type Unpublished } from '../dates/list-unpublished';
import { parseContent } from '../parse/parse-content';
import type { ContentFiles } from '../parse/read-content-files';
import { compareProblems, type Problem } from '../problem';
import { checkAds } from './check-ads';
import { checkArticleIds } from './check-article-ids';
import { checkArticleYaml } from './check-article-yaml';
import { checkChartFigures } from './check-chart-figures';
import { checkCharts } from './check-charts';
import { checkCorrections } from './check-corrections';
import { checkData } from './check-data';
import { checkDates } from './check-dates';
import { checkFileNames } from './check-file-names';
import { checkFormerSlugs } from './check-former-slugs';
import { checkKeyFigure } from './check-key-figure';
import { checkLanguage } from './check-language';
import { checkLearningPaths } from './check-learning-paths';
import { checkLetters } from './check-letters';
import { checkLinks } from './check-links';
import { checkMessages } from './check-messages';
import { checkMissingFiles } from './check-missing-files';
import { checkMoney } from './check-money';
import { checkPages } from './check-pages';
import { checkPlaces } from './check-places';
import { checkPublished } from './check-published';
import { checkQuestions } from './check-questions';
import { checkReferences } from './check-references';
import { checkShortLanguages } from './check-short-languages';
import { checkSigns } from './check-signs';
import { checkSpelling } from './check-spelling';
import { checkTableFigures } from './check-table-figures';
import { checkTableViews } from './check-table-views';
import { checkTables } from './check-tables';
import { checkTrackedAddresses } from './check-tracked-addresses';
import { checkTrailPhrases } from './check-trail-phrases';
import { checkTwinsMatch } from './check-twins-match';
import { mergeRepeated } from './merge-repeated';
import { parseArticleTexts } from './parse-article-texts';

/** The problems, and what was checked. */
export type CheckReport = {
  problems: Problem[];
  /** What is doubtful: a person should look at it. */
  warnings: Problem[];
  articles: number;
  tables: number;
  sources: number;
  /** Articles that are checked like all others but not published. */
  unpublished: Unpublished[];
};

/** Checks the whole content. Returns every problem and every warning, ordered by file and line. */
export function checkContent(source: ContentFiles): CheckReport {
  const { model, problems: parseProblems } = parseContent(source);
  const { articles, pages, problems: textProblems } = parseArticleTexts(model);
  const texts = [...articles, ...pages];
  const problems = [
    ...parseProblems,
    ...textProblems,
    ...articles.flatMap(({ folder }) => checkMissingFiles(folder)),
    ...checkFileNames(model),
    ...checkArticleIds(model),
    ...checkFormerSlugs(model),
    ...texts.flatMap(checkTwinsMatch),
    ...articles.flatMap((article) => checkArticleYaml(model, article)),
    ...articles.flatMap(checkKeyFigure),
    ...texts.flatMap((text) => checkReferences(model, text)),
    ...checkQuestions(texts),
    ...checkPages(model),
    ...checkCorrections(model),
    ...checkAds(model),
    ...checkDates(model),
    ...checkPublished(model),
    ...checkLinks(model, texts),
    ...checkTables(model),
    ...checkTableFigures(model),
    ...checkTableViews(model),
    ...checkCharts(model),
    ...checkChartFigures(model),
    ...checkData(model),
    ...checkMoney(model),
    ...checkLearningPaths(model),
    ...checkPlaces(model),
    ...checkMessages(model),
    ...checkSigns(model, source.files, texts),
    ...checkSpelling(model, texts),
    ...checkLetters(model, texts),
    ...checkLanguage(texts),
    ...checkShortLanguages(model, texts),
    ...checkTrackedAddresses(model, texts),
    ...checkTrailPhrases(model, articles),
  ];
  const sorted = mergeRepeated(problems).sort(compareProblems);
  return {
    problems: sorted.filter(({ isWarning }) => !isWarning),
    warnings: sorted.filter(({ isWarning }) => isWarning),
    articles: articles.length,
    unpublished: listUnpublished(model),
    tables: model.tables.size + model.tableViews.size,
    sources: Object.keys(model.sources?.value ?? {}).length,
  };
}
