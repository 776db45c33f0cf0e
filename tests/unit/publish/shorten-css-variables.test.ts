import { expect, test } from 'vitest';
import { shortenCssVariables } from '@/lib/publish/shorten-css-variables';

test.each([
  ['a property', ':root{--color-ink:#000}p{color:var(--color-ink)}', ':root{--a:#000}p{color:var(--a)}'],
  [
    'the same property in the dark',
    ':root{--ink:#000;--rule:#ccc}@media (prefers-color-scheme:dark){:root{--rule:#333;--ink:#fff}}',
    ':root{--a:#000;--b:#ccc}@media (prefers-color-scheme:dark){:root{--b:#333;--a:#fff}}',
  ],
  ['a property of properties', ':root{--x:1px;--y:calc(var(--x)*2)}', ':root{--a:1px;--b:calc(var(--a)*2)}'],
  [
    'a use before the setting',
    'p{color:var( --ink ,red)}:root{--ink:#000}',
    'p{color:var( --a ,red)}:root{--a:#000}',
  ],
  ['a registered property', '@property --turn{syntax:"*"}p{--turn:1}', '@property --a{syntax:"*"}p{--a:1}'],
])('%s gets a short name everywhere', (_, css, short) => {
  expect(shortenCssVariables(css)).toBe(short);
});

test.each([
  ['a property that the sheet does not set', 'p{color:var(--ink,red)}'],
  ['a class with hyphens', '.a--ink{margin:0}'],
  ['a text', 'p:before{content:"--ink"}'],
])('%s is kept', (_, css) => {
  expect(shortenCssVariables(`:root{--rule:0}${css}`)).toBe(`:root{--a:0}${css}`);
});

test('the property named most often gets the shortest name', () => {
  const rare = Array.from({ length: 26 }, (_, index) => `--rare-${index}:0`).join(';');
  const css = `:root{${rare};--often:0}p{top:var(--often);left:var(--often)}`;
  expect(shortenCssVariables(css)).toContain('p{top:var(--a);left:var(--a)}');
});

test('more than 26 properties still get different names', () => {
  const css = Array.from({ length: 60 }, (_, index) => `--property-${index}:0`).join(';');
  const names = [...shortenCssVariables(`:root{${css}}`).matchAll(/--\w+/g)].map(([name]) => name);
  expect(new Set(names).size).toBe(60);
});
