import { type CheerioAPI, load } from 'cheerio';

/** Facts of a document's text, links and ids. */
export type DocumentFacts = {
  lang: string;
  title: string;
  description: string;
  canonical: string;
  /** hreflang → address, from <link rel="alternate">. */
  alternates: Record<string, string>;
  ids: string[];
  headings: { level: number; id: string; text: string }[];
  links: { href: string; text: string; lang: string; hreflang: string }[];
  /** Text of <main> outside of hidden elements, white space folded. */
  text: string;
};

/** Facts of a document's head, in the order of the document. */
export type HeadFacts = {
  title: string[];
  /** Of <meta>: [name or property, content]; with `media` the name is followed by it. */
  meta: [string, string][];
  /** Of <link>: [rel, href]; `rel` is followed by `hreflang` or `type` where there is one. */
  links: [string, string][];
  /** Whether anything but styles stands behind the first style or script. */
  isInterrupted: boolean;
  graphs: string[];
  heading: string;
  isArticle: boolean;
};

type Source = { source: string };
type Elements = ReturnType<CheerioAPI>;

const trees = new WeakMap<Source, CheerioAPI>();
const facts = new WeakMap<Source, DocumentFacts>();

/** A document as the parser of a browser without script builds it. Parsed once per page. */
export function parseDocument(page: Source): CheerioAPI {
  const tree = trees.get(page) ?? load(page.source, { scriptingEnabled: false });
  trees.set(page, tree);
  return tree;
}

/** What is read of each element that a selector finds, in the order of the document. */
export function listOf<T>(page: Source, selector: string, read: (element: Elements) => T): T[] {
  const $ = parseDocument(page);
  return $(selector)
    .toArray()
    .map((element) => read($(element)));
}

/** Text with its white space folded, as a reader sees it. */
export function foldText(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Reads what the tests state about text, links and ids. Read once per page. */
export function readDocument(page: Source): DocumentFacts {
  const found = facts.get(page) ?? readFacts(page);
  facts.set(page, found);
  return found;
}

function readFacts(page: Source): DocumentFacts {
  const $ = parseDocument(page);
  const main = $('main').clone();
  main.find('[hidden], style, script, template, noscript').remove();
  return {
    lang: $('html').attr('lang') ?? '',
    title: foldText($('head title').text()),
    description: $('head meta[name="description"]').attr('content') ?? '',
    canonical: $('head link[rel="canonical"]').attr('href') ?? '',
    alternates: Object.fromEntries(
      listOf(page, 'head link[rel="alternate"][hreflang]', (link) => [
        link.attr('hreflang'),
        link.attr('href'),
      ]),
    ),
    ids: listOf(page, '[id]', (element) => element.attr('id') ?? ''),
    headings: listOf(page, 'h1, h2, h3, h4, h5, h6', (heading) => ({
      level: Number(heading.prop('tagName')?.[1]),
      id: heading.attr('id') ?? '',
      text: foldText(heading.text()),
    })),
    links: listOf(page, 'a[href]', (link) => ({
      href: link.attr('href') ?? '',
      text: foldText(link.text()),
      lang: link.closest('[lang]').attr('lang') ?? '',
      hreflang: link.attr('hreflang') ?? '',
    })),
    text: foldText(main.text()),
  };
}

/** Reads a document's head. */
export function readHead(page: Source): HeadFacts {
  const join = (...words: (string | undefined)[]) => words.filter(Boolean).join(' ');
  const tags = listOf(page, 'head > *', (element) => element.prop('tagName')?.toLowerCase());
  const end = tags.findIndex((tag) => tag === 'style' || tag === 'script');
  return {
    title: listOf(page, 'head title', (title) => title.text()),
    meta: listOf(page, 'head meta[name], head meta[property]', (meta) => [
      join(meta.attr('name'), meta.attr('property'), meta.attr('media')),
      meta.attr('content') ?? '',
    ]),
    links: listOf(page, 'head link', (link) => [
      join(link.attr('rel'), link.attr('hreflang'), link.attr('type')),
      link.attr('href') ?? '',
    ]),
    isInterrupted: end >= 0 && tags.slice(end).some((tag) => tag !== 'style'),
    graphs: listOf(page, 'script[type="application/ld+json"]', (script) => script.text()),
    heading: parseDocument(page)('h1').first().text(),
    isArticle: parseDocument(page)('article').length > 0,
  };
}
