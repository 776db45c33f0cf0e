import { createReadStream } from 'node:fs';
import { SaxesParser } from 'saxes';
import { ImportFault } from './import-fault';

/** A WordPress comment with its post. Texts are as in the file; '' when missing. */
export type WordPressComment = {
  site: string;
  post: string;
  id: string;
  parent: string;
  author: string;
  email: string;
  /** `2020-01-31 12:00:00`, UTC. */
  date: string;
  /** HTML. */
  content: string;
  /** `1`, `0`, `spam`, `trash`. */
  approved: string;
  /** `comment` or '' for comments; also `pingback` and `trackback`. */
  type: string;
  user: string;
  line: number;
};

const fields: Record<string, keyof WordPressComment> = {
  'wp:comment_id': 'id',
  'wp:comment_parent': 'parent',
  'wp:comment_author': 'author',
  'wp:comment_author_email': 'email',
  'wp:comment_date_gmt': 'date',
  'wp:comment_content': 'content',
  'wp:comment_approved': 'approved',
  'wp:comment_type': 'type',
  'wp:comment_user_id': 'user',
};

/**
 * Streams the comments of a WordPress export file (WXR). The parser (saxes) supports only the predefined XML entities: entities that a
 * file declares are errors, and nothing outside the file is read.
 *
 * @throws {ImportFault} with the place, when the file is not well-formed XML or not WXR
 */
export async function* readWxr(file: string): AsyncGenerator<WordPressComment> {
  const reader = createReader(file);
  for await (const chunk of createReadStream(file, 'utf8')) yield* reader.feed(String(chunk));
  yield* reader.end();
}

function createReader(file: string) {
  // Match tags by their prefix, because WordPress always writes the same prefixes.
  const parser = new SaxesParser({ fileName: file, position: true });
  let site = '';
  let post = '';
  let text = '';
  let isWxr = false;
  let comment: WordPressComment | undefined;
  const path: string[] = [];
  let done: WordPressComment[] = [];
  // A post's slug may follow its comments, so collect them until the end of the post.
  let postComments: WordPressComment[] = [];
  parser.on('error', ({ message }) => {
    throw new ImportFault([message], 'export the comments from WordPress again (Tools, Export)');
  });
  parser.on('opentag', ({ name }) => {
    path.push(name);
    text = '';
    if (name === 'wp:wxr_version') isWxr = true;
    if (name === 'item') post = '';
    if (name === 'wp:comment') comment = emptyComment(parser.line);
  });
  const add = (piece: string) => {
    text += piece;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', ({ name }) => {
    path.pop();
    const field = fields[name];
    if (comment && field) comment = { ...comment, [field]: text };
    if (name === 'link' && path.at(-1) === 'channel') site = text.trim();
    if (name === 'wp:post_name' && path.at(-1) === 'item') post = text.trim();
    if (name === 'wp:comment' && comment) postComments.push(comment);
    if (name === 'item') {
      done.push(...postComments.map((one) => ({ ...one, site, post })));
      postComments = [];
    }
    if (name === 'wp:comment') comment = undefined;
    text = '';
  });
  const take = () => {
    const finished = done;
    done = [];
    return finished;
  };
  return {
    feed: (chunk: string) => {
      parser.write(chunk);
      return take();
    },
    end: () => {
      parser.close();
      if (!isWxr)
        throw new ImportFault(
          [`${file}: expected an export of WordPress, found no wp:wxr_version`],
          'use a file from Tools, Export in WordPress',
        );
      return take();
    },
  };
}

function emptyComment(line: number): WordPressComment {
  const texts = {
    site: '',
    post: '',
    id: '',
    parent: '',
    author: '',
    email: '',
    date: '',
    content: '',
    approved: '',
    type: '',
    user: '',
  };
  return { ...texts, line };
}
