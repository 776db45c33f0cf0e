import { load } from 'cheerio';
import { expect, test } from 'vitest';
import {
  answerFile,
  answerForm,
  answerMissing,
  answerPage,
} from '@/components/offline/answer-from-copy.browser';
import { type Copy, openCopy } from '@/lib/publish/offline/open-copy';
import { sampleCopy, toBuffer } from './sample-copy';

/* What the worker answers from a copy. */

const frame = (content: string) =>
  `<header>frame</header><main id="main">${content}</main><footer>end</footer>`;

function open(): Copy {
  const { body } = sampleCopy('a', {
    pages: [
      { path: '/bn', text: frame('home') },
      { path: '/bn/take-home', text: frame('<form></form>') },
      { path: '/bn/check-message', text: frame('<textarea id="message" name="message"></textarea>') },
      { path: '/bn/404', text: frame('nothing here') },
    ],
    files: [{ path: '/assets/a.js', type: 'text/javascript', text: 'let a' }],
    modules: { '/bn/take-home': '/assets/form.js' },
    formPages: { '/api/check-message': '/check-message' },
  });
  const copy = openCopy(toBuffer(body));
  if (!copy) throw new Error('expected a copy');
  return copy;
}

const at = (path: string) => new URL(path, 'https://kajpath.example');

test('a page says above its text that it is a copy, whatever its query', async () => {
  const response = await answerPage(open(), at('/bn?fbclid=1'));
  expect(response?.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await response?.text()).toBe(frame('<p>copy</p>home'));
});

test('a page that a server would fill gets the module that does so; as a script asks for it, it has neither', async () => {
  const page = await (await answerPage(open(), at('/bn/take-home?amount=5')))?.text();
  expect(page).toBe(
    `${frame('<p>copy</p><form></form>')}<script type="module" src="/assets/form.js"></script>`,
  );
  expect(await (await answerFile(open(), at('/bn/take-home')))?.text()).toBe(frame('<form></form>'));
});

test('scripts come with their type', async () => {
  const file = await answerFile(open(), at('/assets/a.js'));
  expect([await file?.text(), file?.headers.get('content-type')]).toEqual(['let a', 'text/javascript']);
  expect(await answerFile(open(), at('/assets/b.js'))).toBeUndefined();
});

test('a page that is not in the copy is said to be missing, in a frame that the copy has', async () => {
  for (const path of ['/bn/other', '/en/other', '/other']) {
    expect(await answerPage(open(), at(path)), path).toBeUndefined();
    const response = await answerMissing(open(), at(path));
    expect([response.status, await response.text()], path).toEqual([404, frame('<h1>missing</h1>')]);
  }
  // The page for addresses that do not exist is only a frame here.
  expect(await answerPage(open(), at('/bn/404'))).toBeUndefined();
});

test('a form that could not be sent comes back with every field, as it was typed', async () => {
  const fields = new FormData();
  const typed = { lang: 'bn', token: '"><script>', body: '\n</textarea><b>“কাজ”</b>\n\nend' };
  for (const [name, value] of Object.entries(typed)) fields.append(name, value);
  const response = await answerForm(open(), at('/api/comments'), fields);
  const page = load(await response.text());
  expect(page('form').attr()).toEqual({ method: 'post', action: '/api/comments' });
  expect(page('script, b')).toHaveLength(0);
  expect(page('input[name=token]').val()).toBe(typed.token);
  expect(page('textarea[name=body]').text()).toBe(typed.body);
});

test('a message for the check comes back in the form of its page', async () => {
  const fields = new FormData();
  fields.append('message', '<img src=x> & “$&”');
  const page = load(await (await answerForm(open(), at('/api/check-message'), fields)).text());
  expect(page('textarea').text()).toBe('<img src=x> & “$&”');
  expect(page('img')).toHaveLength(0);
});
