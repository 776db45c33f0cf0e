import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentDir } from '@/lib/content/parse/read-content-files';
import { listContent } from '@/lib/desk/files/article-acts';
import { createWorkingCopy } from '@/lib/desk/files/working-copy';
import { parseForm } from '@/lib/server/forms/parse-form';
import { temporaryFolder } from '../../temporary-folder';
import { rina, sampleCopy } from './sample-copy';

/** A text as a browser sends it in a form: every line end is \r\n, and a text area without script has no other. */
async function throughForm(text: string): Promise<string> {
  const sent = text.replace(/\r\n?|\n/g, '\r\n');
  const body = Buffer.from(new URLSearchParams({ text: sent }).toString());
  const fields = await parseForm('application/x-www-form-urlencoded', body);
  if (typeof fields === 'string') throw new Error(fields);
  return fields.get('text') ?? '';
}

/** The same in the other form that browsers send. */
async function throughParts(text: string): Promise<string> {
  const form = new FormData();
  form.set('text', text.replace(/\r\n?|\n/g, '\r\n'));
  const sent = new Response(form);
  const fields = await parseForm(
    sent.headers.get('content-type') ?? '',
    new Uint8Array(await sent.arrayBuffer()),
  );
  if (typeof fields === 'string') throw new Error(fields);
  return fields.get('text') ?? '';
}

test('all files of the content are opened and saved unchanged, byte for byte', {
  timeout: 60_000,
}, async () => {
  const copy = createWorkingCopy({ stateFolder: join(await temporaryFolder(), 'state') });
  const paths = await listContent(contentDir());
  expect(paths.length).toBeGreaterThan(150);
  for (const path of paths) {
    const before = await readFile(join(contentDir(), path));
    const opened = await copy.open(path);
    const text = await throughForm(opened?.text ?? '');
    // The real content: a save that is not "unchanged" would write it, so it goes to a copy first.
    const other = await sampleCopy({ [path]: before });
    const result = await other.copy.saveFiles([{ path, text, base: opened?.version ?? '' }], rina);
    expect(result.outcome, path).toBe('unchanged');
    expect(before.equals(await readFile(join(other.folder, path))), path).toBe(true);
  }
});

const path = 'articles/first/bn.mdx';
const shapes: [what: string, text: string, expected: string][] = [
  ['\\r\\n', 'এক\r\n\r\nদুই\r\n', 'এক!\r\n\r\nদুই\r\n'],
  ['\\r alone', 'এক\r\rদুই\r', 'এক!\r\rদুই\r'],
  ['a byte order mark', '\uFEFFএক\n\nদুই\n', '\uFEFFএক!\n\nদুই\n'],
  ['both, and no end of the last line', '\uFEFFএক\r\n\r\nদুই', '\uFEFFএক!\r\n\r\nদুই'],
  ['no end of the last line', 'এক\n\nদুই', 'এক!\n\nদুই'],
  ['empty lines at both ends', '\n\nএক\n\n\n', '\n\nএক!\n\n\n'],
  ['য় as two signs, a joiner, a no-break space', 'এক\u00A0য\u09BC\u200Dক\n', 'এক!\u00A0য\u09BC\u200Dক\n'],
  ['spaces and tabs before the line end', 'এক  \n\t\nদুই \n', 'এক!  \n\t\nদুই \n'],
];

test.each(shapes)('a file with %s keeps it, whether it is changed or not', async (_, text, expected) => {
  const { copy, folder } = await sampleCopy({ [path]: text });
  for (const send of [throughForm, throughParts]) {
    const opened = await copy.open(path);
    const sent = await send(opened?.text ?? '');
    const result = await copy.saveFiles([{ path, text: sent, base: opened?.version ?? '' }], rina);
    expect(result.outcome).toBe('unchanged');
    expect(await readFile(join(folder, path), 'utf8')).toBe(text);
  }
  const opened = await copy.open(path);
  const changed = await throughForm((opened?.text ?? '').replace('এক', 'এক!'));
  await copy.saveFiles([{ path, text: changed, base: opened?.version ?? '' }], rina);
  expect(await readFile(join(folder, path), 'utf8')).toBe(expected);
});

test('a file whose lines end in two ways is left alone while nothing is changed', async () => {
  const text = 'a\r\nb\nc\r\n';
  const { copy, folder } = await sampleCopy({ [path]: text });
  const opened = await copy.open(path);
  await copy.saveFiles(
    [{ path, text: await throughForm(opened?.text ?? ''), base: opened?.version ?? '' }],
    rina,
  );
  expect(await readFile(join(folder, path), 'utf8')).toBe(text);
});
