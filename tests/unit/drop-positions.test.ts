import { deserialize, serialize } from 'node:v8';
import { expect, test } from 'vitest';
import { leaveOutUnpublished } from '@/lib/content/dates/leave-out-unpublished';
import { createLibrary, type Library } from '@/lib/content/library';
import type { ContentModel } from '@/lib/content/parse/content-model';
import { dropPositions } from '@/lib/content/parse/drop-positions';
import { parseContent } from '@/lib/content/parse/parse-content';
import { readContentFiles } from '@/lib/content/parse/read-content-files';

const { model } = parseContent(await readContentFiles('content'));

test('a library of the copy that went through bytes answers like that of the model', () => {
  for (const original of [model, leaveOutUnpublished(model)]) {
    const copy: ContentModel = deserialize(serialize(dropPositions(original)));
    expect(listAnswers(createLibrary(copy), original)).toEqual(
      listAnswers(createLibrary(original), original),
    );
  }
});

test('the model keeps its positions, and files that are the same give the same copies', () => {
  const [first, second] = [dropPositions(model), dropPositions({ ...model })];
  const [slug = ''] = model.articles.keys();
  expect(model.sources?.locate([]).column).toBe(1);
  expect(first.sources).not.toHaveProperty('locate');
  expect(second.sources).toBe(first.sources);
  expect(second.articles.get(slug)).toBe(first.articles.get(slug));
});

/** What the look-ups of a library answer to every name of the content. */
function listAnswers(
  library: Library,
  { articles, tableIds, chartIds, flowIds, topics, paths }: ContentModel,
) {
  const slugs = [...articles.keys()];
  const tables = [...tableIds].map((id) => library.getTable(id));
  const charts = [...chartIds].map((id) => library.getChart(id));
  const flows = [...flowIds].map((id) => library.getFlow(id));
  expect([...tables, ...charts, ...flows]).not.toContain(undefined);
  const { articleNames, ...rest } = library;
  return {
    fields: Object.entries(rest).filter(([, value]) => typeof value !== 'function'),
    articles: library.listArticles(),
    pages: library.listPages(),
    found: slugs.map((slug) => [
      library.findArticle(slug),
      library.listReadAlso(slug),
      library.listPathPlaces(slug),
      library.listSources(slug),
      articleNames.idOf(slug),
    ]),
    topics: Object.keys(topics?.value ?? {}).map((id) => [
      library.getTopic(id),
      library.listArticlesOfTopic(id),
    ]),
    paths: Object.keys(paths?.value ?? {}).map((id) => library.getLearningPath(id)),
    terms: Object.keys(library.glossary).map((id) => library.getTerm(id)),
    sources: library.listSourceIds().map((id) => library.getSource(id)),
    tables,
    charts,
    flows,
    listedFlows: library.listFlows(),
  };
}
