import { readFile } from 'node:fs/promises';
import type { Root, Table, TableRow } from 'mdast';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { authorComponents, getAuthorComponent } from '@/lib/content/author-components';
import type { ReferenceKind } from '@/lib/content/define-component';
import { extractOutline } from '@/lib/content/markup/extract-outline';
import { parseMarkdown, parseMdx } from '@/lib/content/markup/mdx-syntax';

/* The table of components in content/README.md, held against the registry. */

const readme = await readFile('content/README.md', 'utf8');
const rows = readRows(parseMarkdown(readme));

/** Cells of the table below the heading “Components”, as written. */
function readRows({ children }: Root): string[][] {
  const heading = children.findIndex((node) => node.type === 'heading' && sourceOf(node) === '## Components');
  const table = children.slice(heading).find((node): node is Table => node.type === 'table');
  return table?.children.slice(1).map(readCells) ?? [];
}

function readCells({ children }: TableRow): string[] {
  return children.map((cell) =>
    sourceOf(cell)
      .replace(/^\||\|$/g, '')
      .trim(),
  );
}

function sourceOf({ position }: { position?: Root['position'] }): string {
  return readme.slice(position?.start.offset, position?.end.offset);
}

/** The tag that a row shows. */
function tagOf([code = '']: string[]) {
  const [element] = extractOutline(parseMdx(code.replaceAll('`', ''))).elements;
  if (!element) throw new Error(`no tag in ${code}`);
  return element;
}

const kinds: Record<ReferenceKind, string> = {
  source: 'a source',
  table: 'a table',
  chart: 'a chart',
  term: 'a term',
  article: 'an article',
};

/** `id`: a source; `kind` (optional): `also` or `must` */
function describeProps(name: string): string {
  const { props, refersTo = {} } = getAuthorComponent(name) ?? {};
  const described = Object.entries(props?.shape ?? {}).map(([prop, schema]) => {
    const isOptional = schema instanceof z.ZodOptional;
    const kind = refersTo[prop];
    const values = kind ? kinds[kind] : describeValues(isOptional ? schema.unwrap() : schema);
    return `\`${prop}\`${isOptional ? ' (optional)' : ''}: ${values}`;
  });
  return described.join('; ') || 'none';
}

function describeValues(schema: z.core.$ZodType): string {
  if (!(schema instanceof z.ZodEnum)) return 'text';
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(
    schema.options.map((value) => `\`${value}\``),
  );
}

test('the table names every component that authors may use, and no other', () => {
  expect(rows.map((row) => tagOf(row).name)).toEqual(Object.keys(authorComponents));
});

test.each(Object.entries(authorComponents))(
  'the row of %s has its props and its position',
  (name, component) => {
    const row = rows.find((cells) => tagOf(cells).name === name);
    const place = component.display === 'block' ? 'on a line of its own' : 'in a sentence';
    expect(row?.slice(1, 3)).toEqual([describeProps(name), place]);
  },
);

test.each(rows)('the tag %s is one that the check accepts', (...row) => {
  const { name, attributes, node } = tagOf(row);
  const { props, holds } = getAuthorComponent(name) ?? {};
  expect(props?.safeParse(attributes).error?.issues).toBeUndefined();
  expect(node.children.length > 0, 'something stands between its tags').toBe(holds !== 'nothing');
});
