import { expect, test } from 'vitest';
import { linkBackToMarks } from '@/lib/publish/link-back-to-marks';

const page = (body: string) =>
  `<!DOCTYPE html><html lang="en"><head><title>a</title></head><body>${body}</body></html>`;
const mark = (number: number, id = '') => `<sup><a href="#source-${number}"${id}>[${number}]</a></sup>`;
const entry = (number: number, back = `<a href="#cite-${number}">↑</a>`) =>
  `<li id="source-${number}">text${back}</li>`;

test('the first mark of each source gets the id that the list leads back to, wherever it stands', () => {
  const body = (first: string, second: string) =>
    page(
      `<p>a${first}${mark(1)}</p><table><tbody><tr><td>b${second}</td></tr></tbody></table>${entry(1)}${entry(2)}`,
    );
  expect(linkBackToMarks(body(mark(1), mark(2)))).toBe(
    body(mark(1, ' id="cite-1"'), mark(2, ' id="cite-2"')),
  );
});

test('a source without a mark has no link back', () => {
  expect(linkBackToMarks(page(`${mark(2)}${entry(1)}${entry(2)}`))).toBe(
    page(`${mark(2, ' id="cite-2"')}${entry(1, '')}${entry(2)}`),
  );
});

test('a mark to which nothing leads back gets no id, and a page without sources stays as it is', () => {
  expect(linkBackToMarks(page(mark(1)))).toBe(page(mark(1)));
  expect(linkBackToMarks('<p>not touched')).toBe('<p>not touched');
});
