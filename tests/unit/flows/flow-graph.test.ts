import { expect, test } from 'vitest';
import { type FlowGraph, findLoops, listReached, measureFlow } from '@/lib/content/flows/flow-graph';

/** @example graphOf({ a: 'b c' }) is one whose question a leads to b and to c */
const graphOf = (leads: Record<string, string>): FlowGraph =>
  new Map(
    Object.entries(leads).map(([question, to]) => [
      question,
      to.split(' ').map((target) => ({ question, answer: `to-${target}`, to: target })),
    ]),
  );

const loopsOf = (leads: Record<string, string>) =>
  findLoops(graphOf(leads)).map(({ loop }) => loop.join(' '));

test.each([
  ['no loop where two ways meet', { a: 'b c', b: 'd x', c: 'd x', d: 'x y' }, []],
  ['a question that leads to itself', { a: 'a x' }, ['a']],
  ['a loop that the first question is not part of', { a: 'b x', b: 'c x', c: 'b x' }, ['b c']],
  ['a loop that no answer reaches', { a: 'x y', b: 'c x', c: 'b x' }, ['b c']],
  ['two loops', { a: 'b a', b: 'a x' }, ['a b', 'a']],
])('%s is found', (_, leads, loops) => {
  expect(loopsOf(leads)).toEqual(loops);
});

test('everything to which answers lead is reached, and nothing else', () => {
  const graph = graphOf({ a: 'b x', b: 'y x', lone: 'z a' });
  expect([...listReached(graph, 'a')].sort()).toEqual(['a', 'b', 'x', 'y']);
});

test('the longest way is measured, and each way to a page counts', () => {
  const graph = graphOf({ a: 'b x', b: 'c x', c: 'x y' });
  expect(measureFlow(graph, 'a')).toEqual({ longest: ['a', 'b', 'c'], pages: 7 });
  // The same question at the end of two ways is two pages.
  expect(measureFlow(graphOf({ a: 'b c', b: 'd x', c: 'd x', d: 'x y' }), 'a').pages).toBe(11);
});

test('a flow with more ways than could be walked is measured at once', () => {
  const leads = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [`q${at}`, `q${at + 1} q${at + 1}`]),
  );
  expect(measureFlow(graphOf(leads), 'q0').pages).toBe(2 ** 41 - 1);
});
