import { expect, test } from 'vitest';
import { getFlowPage } from '@/lib/content/flows/get-flow-page';
import { listCited, listCitedByFlow } from '@/lib/content/flows/list-cited';
import { countQuestionsLeft, listFlowPages } from '@/lib/content/flows/list-flow-pages';
import { createLibrary } from '@/lib/content/library';
import { parseContent } from '@/lib/content/parse/parse-content';
import { createSource } from '@/tests/content/fixture';
import { sampleFlow, sampleFlowFile } from '@/tests/content/sample-flow';

const library = createLibrary(parseContent(createSource({ [sampleFlowFile]: sampleFlow })).model);
const flow = library.getFlow('sample');
if (!flow) throw new Error('the sample is no flow');

test('the first page asks the first question', () => {
  expect(getFlowPage(flow, [])).toEqual({
    kind: 'question',
    answers: [],
    given: [],
    question: flow.questions.paid,
  });
});

test('answers lead on to the outcome, and the page knows each with what led to its question', () => {
  const page = getFlowPage(flow, ['wants-none', 'unknown', 'outside']);
  expect(page).toMatchObject({ kind: 'outcome', outcome: flow.outcomes.ask });
  expect(page?.given.map(({ question, answer, before }) => [question.ask.en, answer.en, before])).toEqual([
    ['Do they want money first?', 'No', []],
    ['Do you know the client?', 'No', ['wants-none']],
    ['Do you talk on the site?', 'No', ['wants-none', 'unknown']],
  ]);
});

test.each([
  ['an answer that the question does not have', ['known']],
  ['more answers than there are questions', ['wants', 'known']],
  ['a name that every object has', ['constructor']],
  ['an empty answer', ['']],
])('%s leads to no page', (_, answers) => {
  expect(getFlowPage(flow, answers)).toBeUndefined();
});

test('every way to a question or an outcome is a page, the first page first', () => {
  expect(listFlowPages(flow).map(({ answers }) => answers.join('/'))).toEqual([
    '',
    'wants',
    'wants-none',
    'wants-none/known',
    'wants-none/unknown',
    'wants-none/unknown/inside',
    'wants-none/unknown/outside',
  ]);
});

test.each([
  [[], 2],
  [['wants-none'], 1],
  [['wants-none', 'unknown'], 0],
])('after the question at "%s" at most %i more can come', (answers, left) => {
  expect(countQuestionsLeft(flow, answers)).toBe(left);
});

test('a page cites the sources of what it shows, each once; the flow those of all its pages', () => {
  const cited = (answers: string[]) => listCited(getFlowPage(flow, answers) as never);
  expect(cited([])).toEqual(['fees']);
  expect(cited(['wants-none'])).toEqual([]);
  expect(cited(['wants-none', 'unknown', 'outside'])).toEqual(['fees', 'circular']);
  expect(listCitedByFlow(flow)).toEqual(['fees', 'circular']);
});

test('flows are listed in the order of their topics, without what they ask', () => {
  const topics = `second:\n  title: { bn: খ, en: B }\n  description: { bn: খ।, en: B. }\nbasics:\n  title: { bn: গোড়ার কথা, en: The basics }\n  description: { bn: কাজ কী।, en: What work is. }\n`;
  const files = {
    'data/topics.yaml': topics,
    [sampleFlowFile]: sampleFlow,
    'data/flows/other.yaml': sampleFlow.replace('topic: basics', 'topic: second'),
    'data/flows/also.yaml': sampleFlow,
  };
  const listed = createLibrary(parseContent(createSource(files)).model).listFlows();
  expect(listed.map(({ id }) => id)).toEqual(['other', 'also', 'sample']);
  expect(Object.keys(listed[0] ?? {})).toEqual(['id', 'title', 'description', 'topic', 'sources']);
});
