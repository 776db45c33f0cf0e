import type { Localized } from '@/lib/i18n/locales';
import type { Article } from './article';
import type { Paths } from './schema/paths-schema';

/** Articles to read in order, each with what the reader knows afterwards, and perhaps a tool at the end. */
export type LearningPath = {
  id: string;
  title: Localized;
  description: Localized;
  steps: { article: Article; outcome: Localized }[];
  tool?: Paths[string]['tool'];
  /** Ids of flows. */
  flows?: string[];
};

/** The place of an article in a path. */
export type PathPlace = {
  path: LearningPath;
  /** Counted from 1. */
  number: number;
  previous?: Article;
  next?: Article;
};

/** Builds the paths in the editor's order, without steps whose article is not published. */
export function buildLearningPaths(paths: Paths, getArticle: (slug: string) => Article | undefined) {
  return Object.entries(paths).map(([id, { steps, ...path }]): LearningPath => {
    const known = steps.flatMap(({ article: slug, outcome }) => {
      const article = getArticle(slug);
      return article ? [{ article, outcome }] : [];
    });
    return { id, ...path, steps: known };
  });
}

/** The place of an article in each path that has it. */
export function listPathPlaces(paths: LearningPath[], slug: string): PathPlace[] {
  return paths.flatMap((path) => {
    const index = path.steps.findIndex(({ article }) => article.slug === slug);
    if (index < 0) return [];
    const previous = path.steps[index - 1]?.article;
    return [{ path, number: index + 1, previous, next: path.steps[index + 1]?.article }];
  });
}
