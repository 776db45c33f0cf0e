import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { v5 as idOf } from 'uuid';
import { expect, test } from 'vitest';
import { runComments } from '@/lib/cli/run-comments';
import type { Comment } from '@/lib/comments/comment';
import { convertWordPress } from '@/lib/comments/import/convert-word-press';
import { htmlToText } from '@/lib/comments/import/html-to-text';
import { placeReplies, type Reply } from '@/lib/comments/import/place-replies';
import { readWxr } from '@/lib/comments/import/read-wxr';
import { createXmlRepairer, type Repair } from '@/lib/comments/import/repair-xml';
import { iterateComments } from '@/lib/comments/store/iterate-comments';
import { loadLibrary } from '@/lib/content/load-library';
import { type TestComments, withComments } from './open-comments';
import { noon, sampleComment } from './samples';

const articleId = (await loadLibrary()).articleNames.idOf('marketplaces') ?? '';

type Fields = Record<string, string | number>;

/** A comment as WordPress exports it. */
function exportComment(own: Fields): string {
  const fields: Fields = {
    id: 1,
    author: 'Reader',
    author_email: 'reader@example.com',
    date: '2019-05-06 13:14:15',
    date_gmt: '2019-05-06 07:14:15',
    content: 'A question',
    approved: 1,
    type: 'comment',
    parent: 0,
    user_id: 0,
    ...own,
  };
  const lines = Object.entries(fields).map(
    ([name, value]) => `<wp:comment_${name}><![CDATA[${value}]]></wp:comment_${name}>`,
  );
  return `<wp:comment>\n${lines.join('\n')}\n</wp:comment>`;
}

const head = '<?xml version="1.0" encoding="UTF-8" ?>\n';

function exportSite(comments: string[], { link = 'https://old.example', extra = '' } = {}): string {
  return `<rss version="2.0"><channel><title>Old</title><link>${link}</link><wp:wxr_version>1.2</wp:wxr_version>
${extra}<item><wp:post_name>marketplaces</wp:post_name>
${comments.join('\n')}
</item></channel></rss>`;
}

/** Imports a file. @returns the stored comments by their text, and what was told */
async function importXml(comments: TestComments, xml: string, ...options: string[]) {
  const file = join(comments.folder, 'export.xml');
  await writeFile(file, xml);
  const said: string[] = [];
  const told: string[] = [];
  const status = await runComments(
    ['import', file, '--from', 'wordpress', '--lang', 'bn', ...options],
    { DATA_DIR: comments.folder },
    {
      say: (line) => said.push(line),
      tell: (line) => told.push(line.replaceAll(file, 'export.xml')),
      now: () => new Date(noon),
      readInput: async () => '',
    },
  );
  const stored = new Map<string, Comment>();
  for await (const comment of iterateComments(comments.store)) stored.set(comment.body, comment);
  return { status, said: said.join('\n'), told: told.join('\n'), stored };
}

const authors = `<wp:author><wp:author_id>1</wp:author_id></wp:author>
<wp:author><wp:author_id><![CDATA[7]]></wp:author_id></wp:author>`;

test('only authors of the exported site are the editor, not everybody who has an account there', () =>
  withComments({}, async (comments) => {
    const xml = exportSite(
      [
        exportComment({ id: 1, user_id: 57, content: 'by a subscriber' }),
        exportComment({ id: 2, user_id: 7, content: 'by an author' }),
        exportComment({ id: 3, user_id: 0, content: 'by a guest' }),
      ],
      { extra: authors },
    );
    const { stored } = await importXml(comments, xml);
    expect([...stored.values()].filter(({ isByEditor }) => isByEditor).map(({ body }) => body)).toEqual([
      'by an author',
    ]);
  }));

test('without authors in the export nobody is the editor', () =>
  withComments({}, async (comments) => {
    const { stored } = await importXml(comments, exportSite([exportComment({ user_id: 1 })]));
    expect(stored.get('A question')?.isByEditor).toBe(false);
  }));

test('the operator can name the users who are the editor', () =>
  withComments({}, async (comments) => {
    const all = [1, 7, 57].map((id) => exportComment({ id, user_id: id, content: `by ${id}` }));
    const { stored } = await importXml(comments, exportSite(all, { extra: authors }), '--editors', '57,1');
    expect([1, 7, 57].map((id) => stored.get(`by ${id}`)?.isByEditor)).toEqual([true, false, true]);
    const wrong = await importXml(comments, exportSite(all), '--editors', 'admin');
    expect([wrong.status, wrong.told]).toEqual([2, expect.stringContaining('--editors: expected ids')]);
  }));

test.each([
  [
    'a blank line before the XML',
    `\n${head}${exportSite([exportComment({})])}`,
    'text before the XML left out: line 1',
  ],
  [
    'a notice of PHP before the XML',
    `<br />\n<b>Notice</b>: Undefined index: x &amp in <b>/var/www/a.php</b> on line <b>3</b><br />\n${head}${exportSite([exportComment({})])}`,
    'text before the XML left out: line 1',
  ],
  [
    'a notice of PHP behind it',
    `${head}${exportSite([exportComment({})])}\nNotice: x < y & z`,
    'text after the end of the document left out: line 17',
  ],
  [
    'a notice of PHP between the declaration and the XML',
    `${head}<!-- by <b>WordPress</b> & -->\nNotice: <b>x</b> & y\n${exportSite([exportComment({})])}`,
    'text before the XML left out: line 3',
  ],
  ['a byte order mark', `\ufeff${head}${exportSite([exportComment({})])}`, ''],
  ['no declaration', exportSite([exportComment({})]), ''],
  [
    'control characters in a text and between tags',
    `${head}${exportSite([exportComment({ content: 'A \u0008question' }), '\u0000', exportComment({ id: 2, content: 'fine' })])}`,
    'control character U+0008 dropped: line 10\ncontrol character U+0000 dropped: line 16',
  ],
  [
    'references to control characters',
    `${head}${exportSite(['<x>&#8;&#x1F;&#65;&#x1f600;</x>', exportComment({})])}`,
    'reference to the control character U+0008 dropped: line 4\nreference to the control character U+001F dropped: line 4',
  ],
  [
    'a bare & and an entity of HTML',
    `${head}${exportSite([exportComment({})], { extra: '<title>A & B &nbsp; C &</title>\n' })}`,
    'bare & repaired: line 3',
  ],
])('%s: nothing is lost, and what was repaired is told with its line', (_, xml, note) =>
  withComments({}, async (comments) => {
    const { status, told, stored } = await importXml(comments, xml);
    expect([status, told]).toEqual([0, note]);
    expect(stored.get('A question')).toMatchObject({
      article: articleId,
      createdAt: '2019-05-06T07:14:15.000Z',
    });
    expect(stored.size).toBe(xml.split('<wp:comment>').length - 1);
  }),
);

test.each(['', 'no XML', '<feed></feed>', '<html><body>Error</body></html>'])(
  '%j is no export of WordPress',
  (text) =>
    withComments({}, async (comments) => {
      const { status, told } = await importXml(comments, text);
      expect([status, told]).toEqual([
        1,
        expect.stringMatching(/^export\.xml: expected an export of WordPress/),
      ]);
    }),
);

test('damage is repaired wherever the pieces of a file are cut', () => {
  const all = [0, 1, 2].map((id) => exportComment({ id, content: `]] &gt; \u0001 <b>& ${id}</b> ]]` }));
  const damaged = `Notice\n${head}${exportSite(all, { extra: '<x>A & &#8; &#65;</x><!-- & -->' })}\nend & <`;
  const repair = (size: number) => {
    const repairs: Repair[] = [];
    const repairer = createXmlRepairer((one) => repairs.push(one));
    let text = '';
    for (let at = 0; at < damaged.length; at += size) text += repairer.feed(damaged.slice(at, at + size));
    return { text: text + repairer.end(), repairs: repairs.filter(({ what }) => !what.includes('end of')) };
  };
  const whole = repair(damaged.length);
  expect(whole.repairs).toHaveLength(6);
  for (const size of [1, 2, 3, 5, 7, 11, 13, 17, 64]) expect(repair(size)).toEqual(whole);
});

test('a comment without a date in GMT is dated by its local time, and told', () =>
  withComments({}, async (comments) => {
    const { stored, told } = await importXml(
      comments,
      exportSite([
        exportComment({ id: 1, date_gmt: '0000-00-00 00:00:00', content: 'local' }),
        exportComment({ id: 2, date: '2019-05-06 09:14:15', content: 'both' }),
        exportComment({
          id: 3,
          date: '0000-00-00 00:00:00',
          date_gmt: '-0001-11-30 00:00:00',
          content: 'none',
        }),
      ]),
    );
    // The site's clock is two hours ahead, as the second comment shows.
    expect(stored.get('local')?.createdAt).toBe('2019-05-06T11:14:15.000Z');
    expect(stored.get('both')?.createdAt).toBe('2019-05-06T07:14:15.000Z');
    expect(told).toBe(
      [
        '1 comment dated by local time, as UTC+02:00: WordPress had no date in GMT: id 1 in line 3',
        '1 comment skipped: no date: id 3 in line 27',
      ].join('\n'),
    );
  }));

test('when no comment tells the zone of the site, it is that of Dhaka', () =>
  withComments({}, async (comments) => {
    const none = { date_gmt: '0000-00-00 00:00:00' };
    const { stored } = await importXml(
      comments,
      exportSite([
        exportComment({ id: 1, ...none, content: 'winter' }),
        // Dhaka had summer time in 2009.
        exportComment({ id: 2, ...none, date: '2009-08-01 12:00:00', content: 'summer' }),
      ]),
    );
    expect(stored.get('winter')?.createdAt).toBe('2019-05-06T07:14:15.000Z');
    expect(stored.get('summer')?.createdAt).toBe('2009-08-01T05:00:00.000Z');
  }));

test('an approved reply to what is not shown becomes a comment of its own, with its replies', () =>
  withComments({}, async (comments) => {
    const { stored, told } = await importXml(
      comments,
      exportSite([
        exportComment({ id: 1, approved: 'spam', content: 'spam' }),
        exportComment({ id: 2, parent: 1, content: 'reply to spam' }),
        exportComment({ id: 3, parent: 2, content: 'reply to that' }),
        exportComment({ id: 4, parent: 1, approved: 'spam', content: 'more spam' }),
        exportComment({ id: 5, parent: 99, content: 'reply to nothing' }),
        exportComment({ id: 6, approved: 0, content: 'waiting' }),
        exportComment({ id: 7, parent: 6, content: 'reply to waiting' }),
        exportComment({ id: 8, parent: 6, approved: 0, content: 'waits too' }),
        exportComment({ id: 9, parent: 10, content: 'circle' }),
        exportComment({ id: 10, parent: 9, content: 'circle closed' }),
      ]),
    );
    const parentOf = (body: string) => {
      const parent = stored.get(body)?.parent;
      return [...stored.values()].find(({ id }) => id === parent)?.body ?? null;
    };
    expect(Object.fromEntries([...stored.keys()].map((body) => [body, parentOf(body)]))).toEqual({
      spam: null,
      'reply to spam': null,
      'reply to that': 'reply to spam',
      'more spam': 'spam',
      'reply to nothing': null,
      waiting: null,
      'reply to waiting': null,
      'waits too': 'waiting',
      circle: 'circle closed',
      'circle closed': null,
    });
    expect(told).toMatch(/^1 comment .* missing or was skipped: id 5 in line 51$/m);
    expect(told).toMatch(/^3 comments .* not shown: id 2 in line 15, 7 in line 75, 10 in line 111$/m);
    const { entries } = await comments.store.listThread({
      article: articleId,
      locale: 'bn',
      order: 'oldest',
    });
    const shown = entries.flatMap((entry) => [entry, ...entry.replies]);
    expect(shown).toHaveLength([...stored.values()].filter(({ status }) => status === 'approved').length);
  }));

test('names are decoded, and a tag in a name is text', () =>
  withComments({}, async (comments) => {
    const names = ['Tom &amp; Co&#8217;s', 'a &lt;b&gt; c', '<i>x</i> &amp; y', 'প্রশ্ন &quot;ক&quot;'];
    const all = names.map((author, id) => exportComment({ id: id + 1, author, content: `text ${id}` }));
    const { stored } = await importXml(comments, exportSite(all));
    expect(names.map((_, id) => stored.get(`text ${id}`)?.name)).toEqual([
      'Tom & Co’s',
      'a <b> c',
      '<i>x</i> & y',
      'প্রশ্ন "ক"',
    ]);
  }));

test('an e-mail address in an export is cleaned as one that is typed', () =>
  withComments({}, async (comments) => {
    const { stored } = await importXml(
      comments,
      exportSite([exportComment({ author_email: ' reader@exam\u200bple.com' })]),
    );
    expect(stored.get('A question')?.email).toBe('reader@example.com');
  }));

test.each([
  'http://old.example',
  'https://www.old.example/',
  'HTTP://WWW.Old.Example',
  'https://old.example/',
])('the same site as %s is the same: its export doubles nothing', (link) =>
  withComments({}, async (comments) => {
    const all = [exportComment({}), exportComment({ id: 2, parent: 1, content: 'An answer' })];
    await importXml(comments, exportSite(all));
    const again = await importXml(
      comments,
      exportSite([...all, exportComment({ id: 3, parent: 1, content: 'New' })], { link }),
    );
    expect(again.said).toBe('1 comment imported, 2 already stored');
    expect(again.stored.get('New')?.parent).toBe(again.stored.get('A question')?.id);
  }),
);

test.each(['http://www.old.example', 'https://www.old.example', 'http://old.example', 'https://old.example'])(
  'what was imported from %s before ids were the same for all addresses is known',
  (link) =>
    withComments({}, async (comments) => {
      const id = idOf(`${link}/?comment=1`, idOf.URL);
      await comments.store.add(sampleComment({ id, submissionKey: `wordpress ${id}`, body: 'earlier' }));
      const { said, stored } = await importXml(
        comments,
        exportSite([exportComment({}), exportComment({ id: 2, parent: 1, content: 'An answer' })]),
      );
      expect(said).toBe('1 comment imported, 1 already stored');
      expect(stored.get('An answer')?.parent).toBe(id);
    }),
);

test('comments of the same number on two sites are two', () =>
  withComments({}, async (comments) => {
    await importXml(comments, exportSite([exportComment({})]));
    const other = await importXml(
      comments,
      exportSite([exportComment({})], { link: 'https://old.example/blog' }),
    );
    expect(other.said).toBe('1 comment imported, 0 already stored');
  }));

test('an item of 150,000 comments in one conversation is read and converted', { timeout: 60_000 }, () =>
  withComments({}, async ({ folder }) => {
    const file = join(folder, 'export.xml');
    const all = Array.from({ length: 150_000 }, (_, index) =>
      exportComment({ id: index + 1, parent: index, type: index % 100 === 0 ? 'comment' : 'pingback' }),
    );
    await writeFile(file, exportSite(all));
    const found = await readWxr(file);
    expect(found.comments).toHaveLength(150_000);
    const { comments, remarks } = convertWordPress(found, {
      locale: 'bn',
      file,
      articleOf: (post) => post,
      isStored: () => false,
    });
    expect(comments).toHaveLength(1_500);
    expect(remarks.map(({ comments: { length } }) => length)).toEqual([148_500, 1_499]);
  }),
);

test('a chain of 150,000 replies, in any order, ends below its first comment', () => {
  const replies = Array.from(
    { length: 150_000 },
    (): Reply => ({
      comment: sampleComment({ status: 'approved' }),
      answers: undefined,
    }),
  );
  for (const [index, reply] of replies.entries()) reply.answers = replies[index + 1];
  expect(placeReplies(replies)).toEqual([]);
  const top = replies.at(-1)?.comment;
  expect(new Set(replies.map(({ comment }) => comment.parent))).toEqual(new Set([top?.id, null]));
});

test('tags nested 100,000 deep do not end the import', { timeout: 60_000 }, () =>
  withComments({}, async (comments) => {
    const deep = '<b>'.repeat(100_000);
    const xml = exportSite([
      exportComment({ id: 1, content: `${deep}deep` }),
      exportComment({ id: 2, content: `${'<div>'.repeat(10_000)}less deep` }),
      `<x>${'<y>'.repeat(100_000)}${'</y>'.repeat(100_000)}</x>`,
    ]);
    const { status, told, stored } = await importXml(comments, xml);
    expect([status, [...stored.keys()]]).toEqual([0, ['less deep']]);
    expect(told).toBe('1 comment skipped: longer than a comment in WordPress can be: id 1 in line 3');
  }),
);

test('text is taken from tags of any depth', () => {
  expect(htmlToText(`${'<b>'.repeat(50_000)}deep`)).toBe('deep');
  expect(htmlToText('<ul><li>a</li><li>b <a href="https://x.example/">c</a></li></ul>')).toBe(
    'a\n\nb c (https://x.example/)',
  );
});

test('a line of JSON that is too long, or wrong in thousands of places, is one short fault with its place', () =>
  withComments({}, async (comments) => {
    const file = join(comments.folder, 'export.jsonl');
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`x${index}`, 1]));
    await writeFile(
      file,
      [
        `{"a":"${'x'.repeat(3_000_000)}"}`,
        JSON.stringify(many),
        `{"flags":[${'"x",'.repeat(100_000)}"x"]}`,
        'null',
      ].join('\n'),
    );
    const told: string[] = [];
    const terminal = {
      say: () => {},
      tell: (line: string) => told.push(line),
      now: () => new Date(noon),
      readInput: async () => '',
    };
    expect(await runComments(['import', file], { DATA_DIR: comments.folder }, terminal)).toBe(1);
    expect(told.join('\n')).toContain('export.jsonl:1: the line: expected at most 1000000 characters');
    expect(told.join('\n')).toContain('export.jsonl:4: the line: ');
    expect(told.join('\n').length).toBeLessThan(5_000);
  }));
