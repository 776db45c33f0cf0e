import { localeList } from '@/lib/i18n/locales';
import { positionAt } from '../markup/position-at';
import type { ContentModel } from '../parse/content-model';
import type { ContentFile } from '../parse/read-content-files';
import type { Position, Problem } from '../problem';
import { findSigns } from './describe-sign';
import { listDataFiles } from './list-texts';
import type { CheckedArticle } from './parse-article-texts';
import { walkData } from './walk-data';

/**
 * Reports control signs, invisible signs and signs without a meaning, once in a file for each: as they are written, or as an
 * escape of YAML, JSON or Markdown.
 */
export function checkSigns(model: ContentModel, files: ContentFile[], texts: CheckedArticle[]): Problem[] {
  const told = new Map<string, Problem>();
  const written = new Map(files.map(({ path, text }) => [`${model.root}/${path}`, text]));
  const report = (file: string, text: string, locate: (index: number) => Position) => {
    for (const { index, sign, headline, fix } of findSigns(text)) {
      const key = `${file} ${sign}`;
      if (!told.has(key)) told.set(key, { file, ...locate(index), headline, fix });
    }
  };
  for (const [file, text] of written) report(file, text, (index) => positionAt(text, index));
  // What is left is written as an escape: the text of the file does not have it.
  const reportEscaped = (file: string, text: string, position: () => Position) => {
    const found = findSigns(text).some(({ sign }) => !written.get(file)?.includes(sign));
    if (found) report(file, text, position);
  };
  for (const { file, value, locate } of listParsed(model)) {
    for (const { value: text, path } of walkData(value)) {
      if (typeof text === 'string') reportEscaped(file, text, () => locate(path));
    }
  }
  for (const { folder, outlines } of texts) {
    for (const locale of localeList) {
      const { prose = [], images = [], titles = [], links = [], elements = [] } = outlines[locale] ?? {};
      const file = `${folder.path}/${locale}.mdx`;
      for (const { value, position } of [...prose, ...titles]) reportEscaped(file, value, () => position);
      for (const { alt, url, position } of images) reportEscaped(file, `${alt} ${url}`, () => position);
      for (const { url, position } of links) reportEscaped(file, url, () => position);
      for (const { attributes, position } of elements)
        reportEscaped(file, Object.values(attributes).join(' '), () => position);
    }
  }
  return [...told.values()];
}

function listParsed(model: ContentModel) {
  const folders = [...model.articles.values(), ...model.pages.values()];
  return [
    ...listDataFiles(model),
    model.spelling,
    model.synonyms,
    model.places,
    model.trailPhrases,
    ...localeList.map((locale) => model.messages[locale]),
    ...folders.flatMap(({ meta, texts }) => [
      meta,
      ...localeList.map((locale) => texts[locale]?.frontmatter),
    ]),
  ].flatMap((parsed) => parsed ?? []);
}
