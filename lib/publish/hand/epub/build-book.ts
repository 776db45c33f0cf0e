import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Article } from '@/lib/content/article';
import type { LearningPath } from '@/lib/content/learning-paths';
import type { Library } from '@/lib/content/library';
import { feedId } from '@/lib/discovery/feed/create-feed';
import { cacheDrawing } from '@/lib/discovery/share/cache-drawing';
import { drawCover } from '@/lib/discovery/share/draw-cover';
import { formatDate } from '@/lib/i18n/format';
import { absoluteUrl, href } from '@/lib/i18n/href';
import { type Locale, locales } from '@/lib/i18n/locales';
import { handText } from '../hand-text';
import { relink } from '../relink';
import { bookStyle } from './book-style';
import type { BookFacts, BookFile } from './package-document';
import { renderXhtml } from './xhtml';
import { zipBook } from './zip-book';

export type BookRequest = {
  library: Library;
  locale: Locale;
  /** The path whose articles the book has; without it: the whole guide. */
  path?: LearningPath;
  /** The text of each article and of the glossary as a chapter, by the path of its page. Each call gives a new tree. */
  takeChapter: (page: string) => Promise<Element>;
  /** The day of its content. */
  day: string;
};

type Chapter = { page: string; name: string; title: string };

const pageType = 'application/xhtml+xml';

/** Builds a book of a learning path, or of the whole guide: its cover, what it is, the contents, a chapter for each article. */
export async function buildBook(request: BookRequest): Promise<Uint8Array> {
  const { library, locale, path, takeChapter, day } = request;
  const { name, tagline, url } = library.site;
  const title = path ? path.title[locale] : handText(library, locale)('bookTitle', { name: name[locale] });
  const facts: BookFacts = {
    locale,
    id: feedId(`${locale}/book/${path?.id ?? ''}`),
    title,
    description: path ? path.description[locale] : tagline[locale],
    publisher: name[locale],
    url: absoluteUrl(url, href.book(locale, path?.id)),
    day,
  };
  const chapters = listChapters(request);
  const find = (address: string, anchor: string | undefined) => {
    const chapter = chapters.find(({ page }) => page === address);
    return chapter && `${chapter.name}${anchor ? `#${anchor}` : ''}`;
  };
  const pages = await Promise.all(
    chapters.map(async ({ page, name: file, title: heading }): Promise<BookFile> => {
      const text = await takeChapter(page);
      relink(text, { page, siteUrl: url, find });
      dropDeadLinks(text, file);
      return pageFile(file, renderXhtml({ locale, title: heading, body: [text] }), text);
    }),
  );
  const cover = {
    locale,
    siteName: name[locale],
    title: path ? title : tagline[locale],
    note: facts.description,
  };
  const { png } = await cacheDrawing([cover, locales[locale].pictureLeading], () =>
    drawCover({ ...cover, note: path ? cover.note : new URL(url).host }),
  );
  return zipBook(facts, [
    { name: 'style.css', type: 'text/css', content: bookStyle },
    { name: 'cover.png', type: 'image/png', content: png, properties: ['cover-image'] },
    pageFile(
      'cover.xhtml',
      renderXhtml({
        locale,
        title,
        body: [h('section', { 'epub:type': 'cover' }, [h('img', { src: 'cover.png', alt: title })])],
      }),
    ),
    pageFile('about.xhtml', renderXhtml({ locale, title, body: renderAbout(request, facts, chapters) })),
    pageFile(
      'contents.xhtml',
      renderXhtml({ locale, title, body: renderContents(request, chapters) }),
      undefined,
      ['nav'],
    ),
    ...pages,
  ]);
}

function listChapters({ library, locale, path }: BookRequest): Chapter[] {
  const articles = path
    ? path.steps.map(({ article }) => article)
    : library.listTopics().flatMap(({ id }) => library.listArticlesOfTopic(id));
  const chapterOf = ({ slug, texts }: Article): Chapter => ({
    page: href.article(locale, slug),
    name: `${slug}.xhtml`,
    title: texts[locale].title,
  });
  const glossary = {
    page: href.glossary(locale),
    name: 'glossary.xhtml',
    title: library.messages[locale].Places?.glossary ?? '',
  };
  return [...articles.map(chapterOf), ...(path ? [] : [glossary])];
}

function pageFile(name: string, content: string, body?: Element, properties: string[] = []): BookFile {
  return {
    name,
    type: pageType,
    content,
    isPage: true,
    properties: [...properties, ...(body && hasSvg(body) ? ['svg'] : [])],
  };
}

function hasSvg(tree: Element): boolean {
  let found = false;
  visit(tree, 'element', ({ tagName }) => {
    found ||= tagName === 'svg';
  });
  return found;
}

/** Unwraps links to parts of the page that the chapter does not have, and writes the addresses of others as XML wants them. */
function dropDeadLinks(text: Element, file: string): void {
  const ids = new Set<string>();
  visit(text, 'element', ({ properties }) => {
    if (properties.id) ids.add(String(properties.id));
  });
  visit(text, 'element', (node) => {
    const { href: link } = node.properties;
    if (node.tagName !== 'a' || typeof link !== 'string') return;
    const [target, anchor] = link.split('#');
    if (target === file && anchor && !ids.has(anchor)) node.properties.href = file;
    else if (/^https?:/.test(link)) node.properties.href = new URL(link).href;
  });
}

/** What the book is, of which day, and where newer ones are; of a path also what the reader knows after each chapter. */
function renderAbout(
  { library, locale, path }: BookRequest,
  facts: BookFacts,
  chapters: Chapter[],
): ElementContent[] {
  const t = handText(library, locale);
  return [
    h('h1', facts.title),
    h('p', facts.description),
    h('p', [
      t('bookDay', { date: formatDate(facts.day, locale) }),
      ' ',
      h('a', { href: facts.url }, facts.url),
    ]),
    ...(path
      ? [
          h(
            'ol',
            path.steps.map(({ outcome }, index) =>
              h('li', [
                h('a', { href: chapters[index]?.name }, chapters[index]?.title ?? ''),
                h('br'),
                outcome[locale],
              ]),
            ),
          ),
        ]
      : []),
  ];
}

function renderContents({ library, locale }: BookRequest, chapters: Chapter[]): ElementContent[] {
  const t = handText(library, locale);
  const items = [{ name: 'about.xhtml', title: t('about') }, ...chapters];
  return [
    h('nav', { 'epub:type': 'toc', id: 'toc' }, [
      h('h1', t('contents')),
      h(
        'ol',
        items.map(({ name, title }) => h('li', h('a', { href: name }, title))),
      ),
    ]),
  ];
}
