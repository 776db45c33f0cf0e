import { expect, test } from 'vitest';
import { getAuthorComponent } from '@/lib/content/author-components';
import { createLibrary } from '@/lib/content/library';
import { listReferences, referencesOf } from '@/lib/content/markup/list-references';
import { parseContent } from '@/lib/content/parse/parse-content';
import { createSource } from '@/tests/content/fixture';

const library = createLibrary(parseContent(createSource()).model);

test.each([
  ['Cite', { id: 'fees' }, [{ kind: 'source', id: 'fees' }]],
  ['ComparisonTable', { id: 'fees' }, [{ kind: 'table', id: 'fees' }]],
  ['Chart', { id: 'fees' }, [{ kind: 'chart', id: 'fees' }]],
  ['Term', { id: 'escrow' }, [{ kind: 'term', id: 'escrow' }]],
  ['ReadAlso', { slug: 'first', kind: 'must' }, [{ kind: 'article', id: 'first' }]],
  ['ReadAlso', { kind: 'must' }, []],
  ['Callout', { type: 'note' }, []],
  ['span', { id: 'fees' }, []],
  ['constructor', { id: 'fees' }, []],
])('%s with %j names %j', (name, attributes, expected) => {
  expect(referencesOf({ name, attributes: { ...attributes } })).toEqual(expected);
});

test('the ids of one kind are listed in reading order, as often as they stand', () => {
  const elements = ['b', 'a', 'b'].map((id) => ({ name: 'Cite', attributes: { id } }));
  const term = { name: 'Term', attributes: { id: 'escrow' } };
  expect(listReferences([term, ...elements], 'source')).toEqual(['b', 'a', 'b']);
});

test.each([
  ['ComparisonTable', { id: 'fees' }, 'Fees. Seller fee – Fiverr: 20%.'],
  ['ComparisonTable', { id: 'absent' }, ''],
  ['ComparisonTable', {}, ''],
  ['ComparisonTable', { id: 'fees', extra: '' }, ''],
  ['Chart', { id: 'absent' }, ''],
  ['Term', { id: 'escrow' }, ''],
])('a search reads of %s with %j: "%s"', (name, attributes, expected) => {
  const text = getAuthorComponent(name)?.searchText({ ...attributes }, { library, locale: 'en' });
  expect(text).toBe(expected);
});
