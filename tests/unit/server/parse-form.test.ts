import { expect, test } from 'vitest';
import { parseForm } from '@/lib/server/forms/parse-form';

const urlEncoded = 'application/x-www-form-urlencoded';
const bytes = (text: string) => new TextEncoder().encode(text);
const read = async (body: string | Uint8Array, type = urlEncoded) => {
  const fields = await parseForm(type, typeof body === 'string' ? bytes(body) : body);
  return typeof fields === 'string' ? fields : [...fields];
};

test('a form is parsed as a browser writes it, with joiners and spaces', async () => {
  const typed = 'ক্‌ষ র‍্যাব a+b=c&d 100% 👨‍👩‍👧\r\nx';
  const body = new URLSearchParams({ body: typed, 'a b': '' }).toString();
  expect(await read(body)).toEqual([
    ['body', typed],
    ['a b', ''],
  ]);
});

test('a multipart form is parsed the same way, and its files are ignored', async () => {
  const form = new FormData();
  form.append('name', 'আয়েশা');
  form.append('file', new Blob(['x']), 'x.txt');
  const sent = new Response(form);
  const type = sent.headers.get('content-type') ?? '';
  expect(await read(new Uint8Array(await sent.arrayBuffer()), type)).toEqual([['name', 'আয়েশা']]);
});

test.each([
  ['percent-encoded bytes that are not UTF-8', 'name=%ff'],
  ['an incomplete character', 'name=%e0%a6'],
  ['half a surrogate', 'name=%ed%a0%80'],
  ['a percent sign alone', 'name=100%'],
  ['bytes that are not UTF-8', new Uint8Array([0x61, 0x3d, 0xff])],
])('%s: refused, not replaced', async (_, body) => {
  expect(await read(body)).toBe('encoding');
});

test('a multipart form that is not UTF-8 is refused', async () => {
  const body = Buffer.concat([
    Buffer.from('--x\r\nContent-Disposition: form-data; name="name"\r\n\r\n'),
    Buffer.from([0xff]),
    Buffer.from('\r\n--x--\r\n'),
  ]);
  expect(await read(body, 'multipart/form-data; boundary=x')).toBe('encoding');
});

test.each(['', 'application/json', 'text/plain', 'multipart/form-data', 'multipart/form-data; boundary=y'])(
  'a body of type %j is not a form',
  async (type) => {
    expect(await read('{"a":1}', type)).toBe('type');
  },
);

test('names of Object.prototype are ordinary field names', async () => {
  expect(await read('__proto__=1&constructor=2')).toEqual([
    ['__proto__', '1'],
    ['constructor', '2'],
  ]);
  expect(Object.keys(Object.prototype)).toEqual([]);
});
