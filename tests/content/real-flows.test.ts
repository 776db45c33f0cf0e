import { expect, test } from 'vitest';
import type { Flow } from '@/lib/content/flows/flow';
import { listCited } from '@/lib/content/flows/list-cited';
import { listFlowPages } from '@/lib/content/flows/list-flow-pages';
import { createLibrary } from '@/lib/content/library';
import { parseContent } from '@/lib/content/parse/parse-content';
import { readContentFiles } from '@/lib/content/parse/read-content-files';
import { oldestCheck } from '@/lib/subject/sources/oldest-check';

const library = createLibrary(parseContent(await readContentFiles('content')).model);
const flows = library.listFlows().map(({ id }) => library.getFlow(id) as Flow);

test('the site has the eight flows', () => {
  expect(flows.map(({ id }) => id).sort()).toEqual([
    'account-suspended',
    'course-worth',
    'freelancer-id',
    'get-paid',
    'tax-this-year',
    'under-18',
    'which-device',
    'which-skill',
  ]);
});

/** Every way through a flow, question by question, without the code that makes its pages. */
function listWays({ questions, outcomes }: Flow): { ids: string[]; end: string }[] {
  const [first = ''] = Object.keys(questions);
  const follow = (at: string, ids: string[]): { ids: string[]; end: string }[] => {
    if (ids.length > 50) throw new Error(`${ids.join('/')} has no end`);
    const question = questions[at];
    if (!question) return [{ ids, end: at in outcomes ? at : `nothing (${at})` }];
    return Object.entries(question.answers).flatMap(([id, { to }]) => follow(to, [...ids, id]));
  };
  return follow(first, []);
}

test.each(flows.map((flow) => [flow.id, flow] as const))(
  'every way through %s ends after at most seven questions in an outcome with sources and their day',
  (_, flow) => {
    const ways = listWays(flow);
    const pages = listFlowPages(flow);
    const ends = pages.filter(({ kind }) => kind === 'outcome');
    expect(ends.map(({ answers }) => answers.join('/')).sort()).toEqual(
      ways.map(({ ids }) => ids.join('/')).sort(),
    );
    for (const { ids, end } of ways) {
      const page = ends.find(({ answers }) => answers.join('/') === ids.join('/'));
      if (page?.kind !== 'outcome') throw new Error(`${ids.join('/')} has no page`);
      expect(page.outcome).toBe(flow.outcomes[end]);
      expect(ids.length).toBeLessThanOrEqual(7);
      const cited = listCited(page);
      expect(cited.length, end).toBeGreaterThan(0);
      const sources = library.numberSources(cited);
      expect(sources.size, end).toBe(cited.length);
      expect(oldestCheck(sources.values()), end).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
    // Every part is on some way.
    expect(new Set(ways.map(({ end }) => end))).toEqual(new Set(Object.keys(flow.outcomes)));
    const asked = pages.flatMap((page) => (page.kind === 'question' ? [page.question] : []));
    expect(new Set(asked)).toEqual(new Set(Object.values(flow.questions)));
  },
);
