import { href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';
import { type FlowGraph, findLoops, listReached, measureFlow } from '../flows/flow-graph';
import type { ContentModel } from '../parse/content-model';
import type { ParsedFile } from '../parse/parse-value';
import { didYouMean, type Problem } from '../problem';
import { type FlowFile, maxPages, maxQuestions } from '../schema/flow-schema';
import { describeUnknownId } from './describe-unknown-id';
import { describeIfUnpublishedOn, publishFix } from './describe-unpublished';
import { hasAnchor, type LinkTargets } from './list-link-targets';

type Value = ParsedFile<FlowFile>['value'];
type Report = (path: PropertyKey[], issue: string | undefined, fix: string) => void;

/**
 * Reports flows whose answers lead nowhere, in a circle, through too many questions or never to some of their parts, outcomes
 * without a source, and links without a target. checkData reports unknown sources and texts in the wrong language.
 */
export function checkFlows(model: ContentModel, addresses: LinkTargets): Problem[] {
  return [...model.flows.values()].flatMap(({ file, value, locate }) => {
    const problems: Problem[] = [];
    const report: Report = (path, issue, fix) => {
      if (!issue) return;
      const issues = [`${path.join('.')}: ${issue}`];
      problems.push({ file, ...locate(path), headline: 'invalid flow', issues, fix });
    };
    checkTopic(model, value, report);
    checkWays(value, report);
    checkOutcomes(model, { value, addresses }, report);
    return problems;
  });
}

function checkTopic({ root, topics }: ContentModel, { topic }: Value, report: Report): void {
  const known = topics && Object.keys(topics.value);
  report(
    ['topic'],
    topic && describeUnknownId('topic has the id', topic, known),
    `see ${root}/data/topics.yaml`,
  );
}

function checkWays(value: Value, report: Report): void {
  const { questions = {}, outcomes = {} } = value;
  const names = [...Object.keys(questions), ...Object.keys(outcomes)];
  const [first] = Object.keys(questions);
  for (const id of Object.keys(outcomes))
    if (id in questions)
      report(['outcomes', id], `"${id}" is a question too`, 'give the outcome a name of its own');
  const graph: FlowGraph = new Map();
  let isWhole = first !== undefined;
  for (const [question, { answers = {} } = {}] of Object.entries(questions)) {
    const edges = Object.entries(answers).flatMap(([answer, entry]) => {
      const to = entry?.to;
      const issue = to && describeUnknownId('question or outcome has the id', to, names);
      report(
        ['questions', question, 'answers', answer, 'to'],
        issue,
        'name a question or an outcome of this file',
      );
      if (to === undefined || !names.includes(to)) isWhole = false;
      return to === undefined ? [] : [{ question, answer, to }];
    });
    graph.set(question, edges);
  }
  const loops = findLoops(graph);
  for (const { edge, loop } of loops)
    report(
      ['questions', edge.question, 'answers', edge.answer, 'to'],
      `leads in a circle: ${[...loop, edge.to].join(' → ')}`,
      'lead on to another question or to an outcome',
    );
  // What follows from a mistake that is told already is not told again.
  if (first === undefined || !isWhole || loops.length > 0) return;
  checkReached(value, listReached(graph, first), report);
  const { longest, pages } = measureFlow(graph, first);
  if (longest.length > maxQuestions)
    report(
      ['questions', longest[maxQuestions] ?? ''],
      `expected at most ${maxQuestions} questions on a way, received ${longest.length}: ${longest.join(' → ')}`,
      'leave out what changes no outcome, or make two flows of it',
    );
  if (pages > maxPages)
    report(
      ['questions'],
      `expected at most ${maxPages} pages, one for each way to a question or an outcome, received ${pages}`,
      'ask what decides most first, so that fewer ways go through every question',
    );
}

function checkReached({ questions = {}, outcomes = {} }: Value, reached: Set<string>, report: Report): void {
  const parts = { questions: Object.keys(questions), outcomes: Object.keys(outcomes) };
  for (const [part, ids] of Object.entries(parts))
    for (const id of ids.filter((one) => !reached.has(one)))
      report([part, id], 'no answer leads here', 'lead an answer to it with "to", or remove it');
}

function checkOutcomes(
  { today }: ContentModel,
  { value: { outcomes = {} }, addresses }: { value: Value; addresses: LinkTargets },
  report: Report,
): void {
  for (const [id, outcome] of Object.entries(outcomes)) {
    if (!outcome) continue;
    const { text, steps, links = [] } = outcome;
    const isCited = [...(text ?? []), ...(steps ?? [])].some((part) => part?.cite?.length);
    // One that is not read as a list has its own problem.
    if (text && steps && !isCited)
      report(
        ['outcomes', id],
        'expected a source, received none: readers see by it how old the outcome is',
        'give a paragraph or a step its source, cite: [source-id]',
      );
    for (const [index, link] of links.entries()) {
      if (link?.to === undefined) continue;
      const path = ['outcomes', id, 'links', index, 'to'];
      const { issue, fix } = describeLink(link.to, addresses, today) ?? { fix: '' };
      report(path, issue, fix);
    }
  }
}

/** Says what is wrong with an address without its language; undefined when every language has its page. */
function describeLink(to: string, addresses: LinkTargets, today: string) {
  const [address = '', anchor = ''] = to.split('#');
  const [path = ''] = address.split('?');
  for (const locale of localeList) {
    const base = `${href.home(locale)}/`;
    const target = addresses.get(base + path);
    if (!target) {
      const known = [...addresses.keys()].flatMap((name) =>
        name.startsWith(base) ? name.slice(base.length) : [],
      );
      return {
        issue: `no page has the address "${path}"${didYouMean(path, known)}`,
        fix: 'correct the address',
      };
    }
    const unpublished = describeIfUnpublishedOn(target.publicationDay, today);
    if (unpublished) return { issue: `"${path}" is ${unpublished}`, fix: publishFix };
    if (anchor && !hasAnchor(target, anchor))
      return {
        issue: `no heading of "${path}" has the id "${anchor}"${didYouMean(anchor, target.anchors ?? [])}`,
        fix: `use the id of a heading on ${base}${path}`,
      };
  }
  return undefined;
}
