import { expect, test } from 'vitest';
import { parseUpload } from '@/lib/server/forms/parse-upload';

async function post(form: FormData) {
  const sent = new Response(form);
  return parseUpload(sent.headers.get('content-type') ?? '', new Uint8Array(await sent.arrayBuffer()));
}

/** A form with a file of these bytes. */
function formWith(bytes: Uint8Array<ArrayBuffer>, name = 'desk.jpg'): FormData {
  const form = new FormData();
  form.set('title', 'টেবিল');
  form.set('picture', new Blob([bytes]), name);
  return form;
}

test('the fields and the bytes of the file come as they were sent', async () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256);
  const posted = await post(formWith(bytes));
  if (typeof posted === 'string') throw new Error(posted);
  expect(posted.fields.get('title')).toBe('টেবিল');
  expect(Buffer.compare(Buffer.from(posted.file), Buffer.from(bytes))).toBe(0);
});

test.each(['../../x', 'a\0b', 'x'.repeat(10_000), '__proto__', ''])(
  'the name %j of a file is of no account',
  async (name) => {
    const posted = await post(formWith(Uint8Array.of(1, 2), name));
    expect(typeof posted === 'string' ? posted : posted.file.length).toBe(2);
  },
);

test('a form without a file has an empty one', async () => {
  const form = new FormData();
  form.set('title', 'a');
  const posted = await post(form);
  expect(typeof posted === 'string' ? posted : posted.file.length).toBe(0);
});

test('more fields, files or text than the form has are too much', async () => {
  const many = formWith(Uint8Array.of(1));
  for (let index = 0; index < 100; index += 1) many.append(`field-${index}`, 'a');
  const two = formWith(Uint8Array.of(1));
  two.append('other', new Blob(['b']), 'b.jpg');
  const long = formWith(Uint8Array.of(1));
  long.set('title', 'a'.repeat(20_000));
  for (const form of [many, two, long]) expect(await post(form)).toBe('tooLong');
});

test.each([
  ['application/x-www-form-urlencoded', 'a=b'],
  ['multipart/form-data', 'no boundary'],
  [
    'multipart/form-data; boundary=a',
    '--a\r\nContent-Disposition: form-data; name="x"; filename="y"\r\n\r\nno end',
  ],
  ['multipart/form-data; boundary=a', ''],
  ['text/plain', ''],
])('%s with a broken body ends', async (type, body) => {
  const posted = await parseUpload(type, Buffer.from(body));
  expect(posted === 'type' || (typeof posted === 'object' && posted.file.length < 20)).toBe(true);
});
