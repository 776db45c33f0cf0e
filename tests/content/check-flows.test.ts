import { expect, test } from 'vitest';
import { maxPages } from '@/lib/content/schema/flow-schema';
import { edit, report, reportText } from './fixture';
import { sampleFlow, sampleFlowFile } from './sample-flow';

/** The flow with one part of it replaced. */
function changed(part: string, by: string): Record<string, string> {
  if (sampleFlow.split(part).length !== 2) throw new Error(`"${part}" does not stand once in the flow`);
  return { [sampleFlowFile]: sampleFlow.replace(part, () => by) };
}

/** What is told about the flow; the articles of the fixture have no phrases. */
const told = (files: Record<string, string>) =>
  report(files).filter((problem) => problem.startsWith('content/data/'));

const readme = 'Fix: see content/README.md#flows';

test('a flow whose answers all lead to an outcome has no problem', () => {
  expect(told({ [sampleFlowFile]: sampleFlow })).toEqual([]);
});

test.each([
  [
    'an answer that leads to nothing that there is',
    changed('to: known', 'to: knwon'),
    '13:43: invalid flow\n  questions.paid.answers.wants-none.to: no question or outcome has the id "knwon" (did you mean "known"?)\nFix: name a question or an outcome of this file',
  ],
  [
    'an answer without a way on',
    changed(', to: site', ''),
    `18:7: invalid flow\n  questions.known.answers.unknown.to: expected text: lower-case ASCII words joined by hyphens, like fees-and-limits, received nothing\n${readme}`,
  ],
  [
    'a question without answers',
    changed(
      '      inside: { bn: হ্যাঁ, en: "Yes", to: take }\n      outside: { bn: না, en: "No", to: ask }\n',
      '',
    ),
    `21:5: invalid flow\n  questions.site.answers: expected answers by id, received nothing\n${readme}`,
  ],
  [
    'a question with one answer',
    changed('      inside: { bn: হ্যাঁ, en: "Yes", to: take }\n', ''),
    `21:5: invalid flow\n  questions.site.answers: expected at least 2 answers, received fields outside\n${readme}`,
  ],
  [
    'a circle',
    changed('No", to: ask }', 'No", to: paid }'),
    '23:40: invalid flow\n  questions.site.answers.outside.to: leads in a circle: paid → known → site → paid\nFix: lead on to another question or to an outcome',
  ],
  [
    'a question that leads to itself',
    changed('No", to: ask }', 'No", to: site }'),
    '23:40: invalid flow\n  questions.site.answers.outside.to: leads in a circle: site → site\nFix: lead on to another question or to an outcome',
  ],
  [
    'an outcome that no answer reaches',
    changed('No", to: ask }', 'No", to: take }'),
    '41:3: invalid flow\n  outcomes.ask: no answer leads here\nFix: lead an answer to it with "to", or remove it',
  ],
  [
    'a question that no answer reaches',
    changed('to: site', 'to: ask'),
    '19:3: invalid flow\n  questions.site: no answer leads here\nFix: lead an answer to it with "to", or remove it',
  ],
  [
    'an outcome that is named like a question',
    changed('  ask:\n    title', '  known:\n    title'),
    '41:3: invalid flow\n  outcomes.known: "known" is a question too\nFix: give the outcome a name of its own',
  ],
  [
    'an answer in one language',
    changed('না, en: "No", to: known', 'না, to: known'),
    `13:7: invalid flow\n  questions.paid.answers.wants-none.en: expected text, received nothing\n${readme}`,
  ],
  [
    'a step in one language',
    changed('{ bn: টাকা দেবেন না।, en: Pay nothing. }', '{ en: Pay nothing. }'),
    `30:9: invalid flow\n  outcomes.leave.steps.0.bn: expected text, received nothing\n${readme}`,
  ],
  [
    'an outcome without a source',
    changed(', cite: [circular] }\n    steps', ' }\n    steps'),
    '25:3: invalid flow\n  outcomes.leave: expected a source, received none: readers see by it how old the outcome is\nFix: give a paragraph or a step its source, cite: [source-id]',
  ],
  [
    'a source that does not exist',
    changed('cite: [fees, circular]', 'cite: [fees, circulr]'),
    '44:92: invalid flow\n  outcomes.ask.text.0.cite.1: no source has the id "circulr" (did you mean "circular"?)\nFix: see content/data/sources.yaml',
  ],
  [
    'a figure without a source',
    changed('en: The risk is low.', 'en: The risk is 5%.'),
    '36:30: the figure "5%" has no source\nFix: give the text its source, cite: [source-id]; or write the number in words',
  ],
  [
    'a figure in an answer whose question has no source',
    changed(
      '{ bn: হ্যাঁ, en: "Yes", to: take }\n      unknown',
      '{ bn: হ্যাঁ, en: "2 years", to: take }\n      unknown',
    ),
    '17:31: the figure "2" has no source\nFix: give the text its source, cite: [source-id]; or write the number in words',
  ],
  [
    'a link to a page that does not exist',
    changed('to: first#start', 'to: frist#start'),
    '32:15: invalid flow\n  outcomes.leave.links.0.to: no page has the address "frist" (did you mean "first"?)\nFix: correct the address',
  ],
  [
    'a link to a heading that does not exist',
    changed('to: first#start', 'to: first#strat'),
    '32:15: invalid flow\n  outcomes.leave.links.0.to: no heading of "first" has the id "strat" (did you mean "start"?)\nFix: use the id of a heading on /bn/first',
  ],
  [
    'a link with its language',
    changed('to: first#start', 'to: /bn/first'),
    `32:15: invalid flow\n  outcomes.leave.links.0.to: expected an address without the language, like marketplaces#fees, received "/bn/first"\n${readme}`,
  ],
  [
    'a link to a draft',
    {
      [sampleFlowFile]: sampleFlow,
      ...edit('articles/first/article.yaml', 'author: editors', 'author: editors\ndraft: true'),
    },
    '32:15: invalid flow\n  outcomes.leave.links.0.to: "first" is a draft\nFix: publish it first, or remove this',
  ],
  [
    'a topic that does not exist',
    changed('topic: basics', 'topic: basic'),
    '5:8: invalid flow\n  topic: no topic has the id "basic" (did you mean "basics"?)\nFix: see content/data/topics.yaml',
  ],
  [
    'phrases in one script',
    changed('asked: [কাজটা নিব কি না, কাজ নেওয়া ঠিক হবে, kajta', 'asked: [whose job, what job, kajta'),
    '6:1: invalid questions\n  asked: expected at least 2 phrases in Bengali letters, received 0\nFix: write what people type in Bangla, in English and in Banglish',
  ],
  [
    'an id of a number, which YAML would move',
    changed('      inside: {', '      18: {'),
    `22:7: invalid flow\n  questions.site.answers.18: expected lower-case ASCII words joined by hyphens, first a letter, like under-18, received the name "18"\n${readme}`,
  ],
  [
    'a field that no outcome has',
    changed('    steps:\n      - { bn: দাম', '    step:\n      - { bn: দাম'),
    `37:5: invalid flow\n  outcomes.take.step: expected a known field (did you mean "steps"?), received a list of 1\n${readme}`,
  ],
])('%s is reported', (_, files, words) => {
  expect(told(files)).toContain(`content/${sampleFlowFile}:${words}`);
});

/** A flow of questions one after the other, each with so many answers that lead on. */
function chain(questions: number, answers = 1): string {
  const lead = (at: number) => (at === questions ? 'take' : `q${at + 1}`);
  const all = Array.from({ length: questions }, (_, index) => {
    const on = Array.from(
      { length: answers },
      (_, id) => `on${id}: { bn: না, en: "No", to: ${lead(index + 1)} }`,
    );
    const lines = ['end: { bn: হ্যাঁ, en: "Yes", to: leave }', ...on].map((line) => `      ${line}\n`);
    return `  q${index + 1}:\n    ask: { bn: তাই?, en: Is it? }\n    answers:\n${lines.join('')}`;
  });
  const [head = '', rest = ''] = sampleFlow.split('questions:\n');
  const outcomes = rest.slice(rest.indexOf('outcomes:'), rest.indexOf('  ask:\n    title'));
  return `${head}questions:\n${all.join('')}${outcomes}`;
}

test('seven questions on a way are taken, the eighth is reported', () => {
  expect(told({ [sampleFlowFile]: chain(7) })).toEqual([]);
  expect(told({ [sampleFlowFile]: chain(8) })).toEqual([
    `content/${sampleFlowFile}:43:3: invalid flow\n  questions.q8: expected at most 7 questions on a way, received 8: q1 → q2 → q3 → q4 → q5 → q6 → q7 → q8\nFix: leave out what changes no outcome, or make two flows of it`,
  ]);
});

test('more ways than pages may be published are reported, with their number', () => {
  // Each question leads on by two answers and out by a third: 1, 2, 4, 8 … questions, and as many outcomes, at last three times.
  expect(told({ [sampleFlowFile]: chain(4, 2) })).toEqual([]);
  const pages = 1 + 2 + 4 + 8 + 16 + (1 + 2 + 4 + 8) + 3 * 16;
  expect(pages).toBeGreaterThan(maxPages);
  expect(told({ [sampleFlowFile]: chain(5, 2) })).toEqual([
    `content/${sampleFlowFile}:7:1: invalid flow\n  questions: expected at most ${maxPages} pages, one for each way to a question or an outcome, received ${pages}\nFix: ask what decides most first, so that fewer ways go through every question`,
  ]);
});

test('what follows from an answer that leads nowhere is not told again', () => {
  expect(told(changed('to: known', 'to: nowhere'))).toHaveLength(1);
});

test('a flow without an id that an address can have is reported', () => {
  expect(told({ 'data/flows/My Flow.yaml': sampleFlow })).toContain(
    'content/data/flows/My Flow.yaml:1:1: the flow id "My Flow" is not usable\nFix: rename the file: lower-case ASCII words joined by hyphens',
  );
});

test('texts can link to a flow and to their list where there is one, and to nothing else', () => {
  const link = '[a](/en/decide) [b](/en/decide/sample)';
  expect(reportText(link)).toHaveLength(2);
  const [english = ''] = report({ ...edit('articles/first/en.mdx', '## Start', `${link}\n\n## Start`) });
  expect(english).toContain('the link "/en/decide" has no target');
  expect(
    told({
      [sampleFlowFile]: sampleFlow,
      ...edit('articles/first/en.mdx', '## Start', `${link}\n\n## Start`),
    }),
  ).toEqual([]);
});

test('a path can name a flow, and only one that there is', () => {
  const path = (flow: string) => ({
    [sampleFlowFile]: sampleFlow,
    'data/paths.yaml': `start:
  title: { bn: শুরু, en: The start }
  description: { bn: কোথায় শুরু।, en: Where to begin. }
  steps:
    - { article: first, outcome: { bn: শুরুটা কোথায়।, en: Where it begins. } }
    - { article: second, outcome: { bn: তারপর কোথায়।, en: Where it goes on. } }
  flows: [${flow}]
`,
  });
  expect(told(path('sample'))).toEqual([]);
  expect(told(path('simple'))).toEqual([
    'content/data/paths.yaml:7:11: invalid paths\n  start.flows.0: no flow has the id "simple" (did you mean "sample"?)\nFix: name a file of content/data/flows',
  ]);
});
