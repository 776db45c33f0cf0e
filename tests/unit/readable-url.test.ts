import { expect, test } from 'vitest';
import { readableUrl } from '@/lib/content/schema/readable-url';

test('letters of other scripts are decoded', () => {
  expect(readableUrl('https://example.com/%E0%A6%95%E0%A6%BE%e0%a6%9c/?q=%C3%A9#%E0%A6%95')).toBe(
    'https://example.com/কাজ/?q=é#ক',
  );
});

test('an address of plain letters stays as it is written', () => {
  const plain = 'https://Example.com/a%20b/%2F?q=%26%3D%25#x';
  expect(readableUrl(plain)).toBe(plain);
});

test.each([
  ['bytes that are no text', 'https://example.com/%E0%A6/%FF'],
  ['a mark that turns the writing direction', 'https://example.com/a%E2%80%AEb'],
  ['a space that is not one of ASCII', 'https://example.com/a%C2%A0b'],
  ['a joiner, which cannot be seen', 'https://example.com/%E0%A6%B0%E2%80%8D%E0%A7%8D%E0%A6%AF'],
])('%s stays encoded', (_, url) => expect(readableUrl(url)).toBe(url));

test('a browser asks for the same bytes', () => {
  const url = 'https://example.com/%E0%A7%AA%E0%A7%AE-%E0%A6%9C%E0%A7%87%E0%A6%B2%E0%A6%BE?p=%E0%A6%95';
  expect(new URL(readableUrl(url)).href).toBe(url);
});
