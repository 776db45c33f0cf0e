import { expect, test } from 'vitest';
import { loadLibrary } from '@/lib/content/load-library';
import { href } from '@/lib/i18n/href';
import { localeList } from '@/lib/i18n/locales';
import { handPart, listHandPaths, planHand } from '@/lib/publish/hand/publish-hand';
import type { DocumentManifest } from '@/lib/publish/manifest';
import { sampleEntry, sampleManifest } from '../sample-manifest';

const library = await loadLibrary();
const slug = library.listArticles()[0]?.slug ?? '';
const pages = localeList.flatMap((locale) => [
  ...library.listArticles().map((article) => href.article(locale, article.slug)),
  href.glossary(locale),
]);
const files = localeList.flatMap((locale) => listHandPaths(library, locale));
const documents = Object.fromEntries([...pages, ...files].map((path) => [path, sampleEntry(path)]));

/** Plans after a snapshot with `before`, for one with the pages of `after`. @param changed  a look-up that gives something else now */
function plan(before: DocumentManifest['documents'], after: DocumentManifest['documents'], changed = '') {
  const previous = {
    manifest: sampleManifest({ documents: before }),
    table: { lookups: [], hashOf: () => undefined, lookupsOf: (path: string) => [`look-ups of ${path}`] },
  };
  const isChanged = (lookups: string[]) => lookups.includes(changed);
  const pagePlan = { render: [], kept: [], gone: [], hashes: new Map(), isChanged };
  return planHand(library, sampleManifest({ documents: after }), pagePlan, previous).make;
}

const cases: [title: string, made: readonly string[], make: () => readonly string[]][] = [
  ['nothing when nothing has changed', [], () => plan(documents, documents)],
  [
    'the files of the language in which an article has changed',
    ['bn'],
    () => plan(documents, { ...documents, [href.article('bn', slug)]: sampleEntry('other') }),
  ],
  [
    'the files of the language in which the glossary has changed',
    ['en'],
    () => plan(documents, { ...documents, [href.glossary('en')]: sampleEntry('other') }),
  ],
  [
    'nothing when a page has changed that is in no file',
    [],
    () => plan(documents, { ...documents, [href.home('bn')]: sampleEntry('other') }),
  ],
  [
    'the files of a language that show something else that has changed',
    ['en'],
    () => plan(documents, documents, `look-ups of ${handPart('en')}`),
  ],
  [
    'the files of a language when one of them is not there',
    ['bn'],
    () => {
      const { [href.book('bn')]: _, ...others } = documents;
      return plan(others, documents);
    },
  ],
];

for (const [title, made, make] of cases) {
  test(`a publication makes ${title}`, () => {
    expect(make()).toEqual(made);
  });
}

test('a site of more than 200 articles has books of its learning paths only', () => {
  const [article] = library.listArticles();
  if (!article) throw new Error('the content has no article');
  const withArticles = (count: number) => ({ ...library, listArticles: () => Array(count).fill(article) });
  const books = library.listLearningPaths().map(({ id }) => href.book('bn', id));
  expect(listHandPaths(withArticles(200), 'bn')).toEqual([href.handFile('bn'), href.book('bn'), ...books]);
  expect(listHandPaths(withArticles(201), 'bn')).toEqual(books);
});
