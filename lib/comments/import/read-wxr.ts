import { createReadStream } from 'node:fs';
import { SaxesParser } from 'saxes';
import { ImportFault } from './import-fault';
import { createXmlRepairer, type Repair } from './repair-xml';

/** A WordPress comment with its post. Texts are as in the file; '' when missing. */
export type WordPressComment = {
  post: string;
  id: string;
  parent: string;
  author: string;
  email: string;
  /** `2020-01-31 18:00:00`, in the zone of the site. */
  localDate: string;
  /** `2020-01-31 12:00:00`, UTC; zeros when WordPress does not know it. */
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

/** What an import needs of a WordPress export. */
export type WordPressExport = {
  /** Address of the site, as the file writes it. */
  site: string;
  /** Ids of the users who wrote its posts and pages. */
  authors: string[];
  comments: WordPressComment[];
  /** Damage to the file that was repaired. */
  repairs: Repair[];
};

const fields = new Map<string, Exclude<keyof WordPressComment, 'line' | 'post'>>([
  ['wp:comment_id', 'id'],
  ['wp:comment_parent', 'parent'],
  ['wp:comment_author', 'author'],
  ['wp:comment_author_email', 'email'],
  ['wp:comment_date', 'localDate'],
  ['wp:comment_date_gmt', 'date'],
  ['wp:comment_content', 'content'],
  ['wp:comment_approved', 'approved'],
  ['wp:comment_type', 'type'],
  ['wp:comment_user_id', 'user'],
]);

/** Fields of the site or of a post, each with the element that it stands in. */
const places = new Map([
  ['link', 'channel'],
  ['wp:author_id', 'wp:author'],
  ['wp:post_name', 'item'],
]);

/**
 * Reads the comments of a WordPress export file (WXR) as a stream, repairing what `createXmlRepairer` can. The parser (saxes) supports
 * only the predefined XML entities: entities that a file declares are errors, and nothing outside the file is read.
 *
 * @throws {ImportFault} with the place, when the file is not well-formed XML or not WXR
 */
export async function readWxr(file: string): Promise<WordPressExport> {
  const repairs: Repair[] = [];
  const repairer = createXmlRepairer((repair) => repairs.push(repair));
  const reader = createReader(file);
  for await (const chunk of createReadStream(file, 'utf8')) reader.feed(repairer.feed(String(chunk)));
  reader.feed(repairer.end());
  return { ...reader.end(), repairs };
}

function createReader(file: string) {
  // Match tags by their prefix, because WordPress always writes the same prefixes.
  const parser = new SaxesParser({ fileName: file, position: true });
  const found: Omit<WordPressExport, 'repairs'> = { site: '', authors: [], comments: [] };
  let text = '';
  let hasRoot = false;
  let isWxr = false;
  let isWanted = false;
  let comment: WordPressComment | undefined;
  const path: string[] = [];
  /** The first comment of the current post: a post's slug may follow its comments. */
  let firstOfPost = 0;
  let post = '';
  parser.on('error', ({ message }) => {
    throw new ImportFault([message], 'export the comments from WordPress again (Tools, Export)');
  });
  parser.on('opentag', ({ name }) => {
    const parent = path.at(-1);
    hasRoot = true;
    path.push(name);
    text = '';
    isWanted =
      parent !== undefined && (parent === 'wp:comment' ? fields.has(name) : places.get(name) === parent);
    if (name === 'wp:wxr_version') isWxr = true;
    if (name === 'item') {
      post = '';
      firstOfPost = found.comments.length;
    }
    if (name === 'wp:comment') comment = emptyComment(parser.line);
  });
  const add = (piece: string) => {
    if (isWanted) text += piece;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', ({ name }) => {
    path.pop();
    if (isWanted) {
      const field = fields.get(name);
      if (comment && field) comment[field] = text;
      else if (name === 'link') found.site = text.trim();
      else if (name === 'wp:author_id') found.authors.push(text.trim());
      else if (name === 'wp:post_name') post = text.trim();
    }
    if (name === 'wp:comment' && comment) {
      found.comments.push(comment);
      comment = undefined;
    }
    if (name === 'item') {
      for (const one of found.comments.slice(firstOfPost)) one.post = post;
    }
    isWanted = false;
    text = '';
  });
  return {
    feed: (chunk: string) => {
      parser.write(chunk);
    },
    end: () => {
      // Without a root element the parser would complain about that.
      if (hasRoot) parser.close();
      if (isWxr) return found;
      throw new ImportFault(
        [`${file}: expected an export of WordPress, found no wp:wxr_version`],
        'use a file from Tools, Export in WordPress',
      );
    },
  };
}

function emptyComment(line: number): WordPressComment {
  const texts = {
    post: '',
    id: '',
    parent: '',
    author: '',
    email: '',
    localDate: '',
    date: '',
    content: '',
    approved: '',
    type: '',
    user: '',
  };
  return { ...texts, line };
}
