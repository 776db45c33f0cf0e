import { expect, test } from 'vitest';
import { classifyUrl } from '@/lib/content/check/classify-url';

test.each([
  'https://example.com/a',
  'http://example.com',
  'mailto:a@example.com',
  'tel:16121',
  '/bn/fees',
  '#fees',
  'fees',
  '?a=b',
])('%j is safe', (url) => {
  expect(classifyUrl(url)).toBe('safe');
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:1',
  '\u0001javascript:1',
  'java\tscript:1',
  'java\nscript:1',
  'javascript\t:1',
  'vbscript:1',
  'data:text/html,a',
  'blob:https://a',
  'file:///etc/passwd',
  'ftp://a',
])('%j is unsafe', (url) => {
  expect(classifyUrl(url)).toBe('unsafe');
});

test.each([
  '',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https:evil.example',
  'https:/evil.example',
  'https://',
  'http://[',
])('%j is broken', (url) => {
  expect(classifyUrl(url)).toBe('broken');
});
