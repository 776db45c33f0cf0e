import { expect, test } from 'vitest';
import type { Source } from '@/lib/content/schema/data-schemas';
import { completeTable } from '@/lib/content/tables/complete-table';
import { layOutTable, pickShape } from '@/lib/content/tables/lay-out-table';
import type { TableData } from '@/lib/content/tables/table-data';

const text = (word: string) => ({ bn: word, en: word });
const table: TableData = {
  caption: text('caption'),
  rowHeader: text('head'),
  columns: ['a', 'b', 'c'].map((id) => ({ id, label: text(id) })),
  rows: ['one', 'two'].map((id) => ({
    id,
    label: text(id),
    cells: {
      a: { ...text(`${id} a`), cite: ['late'] },
      b: { ...text(`${id} b`), cite: ['early', 'unknown'] },
      c: text(`${id} c`),
    },
  })),
};
const read = (shape: 'cards' | 'pair' | 'turned') => {
  const { heads, lines } = layOutTable(table, shape);
  return [
    heads.map(({ label }) => label.en),
    ...lines.map(({ label, cells }) => [
      label.en,
      ...cells.map(({ head, cell }) => `${head.label.en}=${cell?.en}`),
    ]),
  ];
};

test('a table of rows has a line for each row', () => {
  expect(pickShape(table)).toBe('cards');
  expect(read('cards')).toEqual([
    ['a', 'b', 'c'],
    ['one', 'a=one a', 'b=one b', 'c=one c'],
    ['two', 'a=two a', 'b=two b', 'c=two c'],
  ]);
});

test('a table whose columns are compared has a line for each column', () => {
  expect(pickShape({ ...table, things: 'columns' })).toBe('turned');
  expect(read('turned')).toEqual([
    ['one', 'two'],
    ['a', 'one=one a', 'two=two a'],
    ['b', 'one=one b', 'two=two b'],
    ['c', 'one=one c', 'two=two c'],
  ]);
});

test('two columns that are compared stay side by side', () => {
  expect(pickShape({ ...table, things: 'columns', columns: table.columns.slice(0, 2) })).toBe('pair');
  expect(read('pair')).toEqual(read('cards'));
});

const source = (checkedAt: string): Source => ({
  title: 'Fees',
  lang: 'en',
  publisher: text('Fiverr'),
  url: 'https://example.com/fees',
  checkedAt,
  kind: 'own',
  read: 'stored',
});
const sources: Record<string, Source> = { late: source('2026-11-23'), early: source('2026-10-02') };
const complete = (change: Partial<TableData>) => completeTable({ ...table, ...change }, (id) => sources[id]);

test('the headlines of a table come before its other facts', () => {
  const ids = (facts: { id?: string }[]) => facts.map(({ id }) => id);
  expect(ids(complete({ headlines: ['c', 'a'] }).columns)).toEqual(['c', 'a', 'b']);
  expect(ids(complete({ headlines: ['two'], things: 'columns' }).rows)).toEqual(['two', 'one']);
  expect(ids(complete({}).columns)).toEqual(['a', 'b', 'c']);
});

test('a table says on which days its sources were read, if it has any', () => {
  expect(complete({}).checked).toEqual(['2026-10-02', '2026-11-23']);
  expect(complete({ rows: [{ label: text('one'), cells: { a: text('a') } }] }).checked).toBeUndefined();
});
