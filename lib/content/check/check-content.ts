import { listUnpublished, type Unpublished } from '../dates/list-unpublished';
import { groupBy } from '../group-by';
import type { ArticleFolder, ContentModel } from '../parse/content-model';
import { createContentParser, type ParsedContent } from '../parse/parse-content';
import type { ContentFile, ContentFiles } from '../parse/read-content-files';
import { compareProblems, type Problem } from '../problem';
import { checkAds } from './check-ads';
import type { ArticleCheck } from './check-article';
import { checkArticleIds } from './check-article-ids';
import { checkArticleYaml } from './check-article-yaml';
import type { CheckCache } from './check-cache';
import { checkChartFigures } from './check-chart-figures';
import { checkCharts } from './check-charts';
import { checkCorrections } from './check-corrections';
import { checkData } from './check-data';
import { type checkDataTexts, createDataTextChecker } from './check-data-texts';
import { checkDates } from './check-dates';
import { checkFileNames } from './check-file-names';
import { checkFlowFigures } from './check-flow-figures';
import { checkFlows } from './check-flows';
import { checkFormerSlugs } from './check-former-slugs';
import { checkLearningPaths } from './check-learning-paths';
import { checkLinks } from './check-links';
import { checkMessages } from './check-messages';
import { checkMissingFiles } from './check-missing-files';
import { checkMoney } from './check-money';
import { checkPages } from './check-pages';
import { checkPlaces } from './check-places';
import { checkPublished } from './check-published';
import { checkQuestions } from './check-questions';
import { checkReferences } from './check-references';
import { checkScamSigns } from './check-scam-signs';
import { checkSentences } from './check-sentences';
import { checkTableFigures } from './check-table-figures';
import { checkTableViews } from './check-table-views';
import { checkTables } from './check-tables';
import { type ArticleChecker, createArticleChecker } from './create-article-checker';
import { listLinkTargets } from './list-link-targets';
import { mergeRepeated } from './merge-repeated';

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
  return createContentChecker().check(source);
}

/** Checks a content folder again and again. */
export type ContentChecker = {
  /** Returns the same report as checkContent, and works only on what differs from the last call. */
  check: (source: ContentFiles) => CheckReport;
  /** The same for content that a parser has parsed from the source. It must be one parser for all calls. */
  checkParsed: (source: ContentFiles, parsed: ParsedContent) => CheckReport;
};

/**
 * Creates a checker that keeps what it found in an article while its files, and what else the check of an article looks at, are
 * the same.
 *
 * @param cache  keeps the same for other processes
 */
export function createContentChecker({ cache }: { cache?: CheckCache } = {}): ContentChecker {
  const parser = createContentParser();
  const checks = { checkArticle: createArticleChecker(cache), checkDataTexts: createDataTextChecker() };
  const checkParsed: ContentChecker['checkParsed'] = (source, parsed) => {
    const report = reportContent(source, parsed, checks);
    cache?.sweep();
    return report;
  };
  return { check: (source) => checkParsed(source, parser.parse(source)), checkParsed };
}

type Checks = { checkArticle: ArticleChecker; checkDataTexts: typeof checkDataTexts };

function reportContent(
  source: ContentFiles,
  { model, problems: parseProblems }: ParsedContent,
  { checkArticle, checkDataTexts }: Checks,
): CheckReport {
  const { filesOf, others } = groupFiles(model, source);
  const checkFolder = (isPage: boolean) => (folder: ArticleFolder) => {
    const { root, spelling, trailPhrases } = model;
    const files = filesOf.get(folder.path) ?? [];
    return { folder, ...checkArticle({ folder, files, isPage, root, spelling, trailPhrases }) };
  };
  const articles = [...model.articles.values()].map(checkFolder(false));
  const pages = [...model.pages.values()].map(checkFolder(true));
  const texts = [...articles, ...pages];
  const listOf = (name: ArticleCheck | 'texts') => texts.flatMap((text) => text[name]);
  const data = checkDataTexts(model, others);
  const addresses = listLinkTargets(model, texts);
  const problems = [
    ...parseProblems,
    ...listOf('texts'),
    ...articles.flatMap(({ folder }) => checkMissingFiles(folder)),
    ...checkFileNames(model),
    ...checkArticleIds(model),
    ...checkFormerSlugs(model),
    ...listOf('twins'),
    ...listOf('blocks'),
    ...articles.flatMap((article) => checkArticleYaml(model, article)),
    ...listOf('keyFigure'),
    ...texts.flatMap((text) => checkReferences(model, text)),
    ...checkQuestions(texts, model),
    ...checkSentences(model, texts),
    ...checkPages(model),
    ...checkCorrections(model),
    ...checkAds(model),
    ...checkDates(model),
    ...checkPublished(model),
    ...checkLinks(model, texts, addresses),
    ...listOf('footnotes'),
    ...checkTables(model),
    ...checkTableFigures(model),
    ...checkTableViews(model),
    ...checkCharts(model),
    ...checkChartFigures(model),
    ...checkData(model),
    ...checkMoney(model),
    ...checkFlows(model, addresses),
    ...checkFlowFigures(model),
    ...checkLearningPaths(model),
    ...checkPlaces(model),
    ...checkScamSigns(model),
    ...checkMessages(model),
    ...listOf('signs'),
    ...data.signs,
    ...listOf('spelling'),
    ...data.spelling,
    ...listOf('letters'),
    ...data.letters,
    ...listOf('language'),
    ...listOf('shortLanguages'),
    ...data.shortLanguages,
    ...listOf('addresses'),
    ...data.addresses,
    ...listOf('trail'),
    ...data.trail,
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

/** Splits the files into those of each folder of an article or page, and all others. */
function groupFiles({ root, articles, pages }: ContentModel, { files }: ContentFiles) {
  const folders = new Set([...articles.values(), ...pages.values()].map(({ path }) => path));
  const folderOf = ({ path }: ContentFile) => {
    const folder = `${root}/${path.split('/', 2).join('/')}`;
    return folders.has(folder) ? folder : '';
  };
  const filesOf = groupBy(files, folderOf);
  return { filesOf, others: filesOf.get('') ?? [] };
}
