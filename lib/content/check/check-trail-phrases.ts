import { keepLast } from '../keep-last';
import type { ContentModel } from '../parse/content-model';
import type { Problem } from '../problem';
import { listTexts } from './list-texts';
import type { CheckedArticle } from './parse-article-texts';
import { searchNormalized } from './search-normalized';
import { createTrailPicker } from './trail-pattern';

/**
 * Reports phrases about how a source was found and read (data/trail-phrases.yaml) in articles, tables and data. They belong to
 * the source, and messages may use them.
 */
export function checkTrailPhrases(model: ContentModel, articles: CheckedArticle[]): Problem[] {
  const pickPattern = model.trailPhrases && getPicker(model.trailPhrases);
  if (!pickPattern) return [];
  const fix = `move it to the source in ${model.root}/data/sources.yaml (publishedAt, checkedAt, kind, read or note), which readers see where the mark opens; in the text write a year only where it changes what the reader does`;
  return listTexts(model, articles)
    .filter(({ of, file }) => of !== 'messages' && file !== model.sources?.file)
    .flatMap(({ file, text, place }) => {
      const pattern = pickPattern(text);
      const found = pattern ? searchNormalized({ text, pattern }) : [];
      return found.map((part) => ({
        file,
        ...place(part),
        headline: `"${part.written.replace(/\s+/g, ' ')}" is about a source, not about the subject`,
        fix,
      }));
    });
}

const getPicker = keepLast(({ value }: NonNullable<ContentModel['trailPhrases']>) => {
  const { months = [], phrases = [] } = value;
  const written = phrases.filter((phrase) => phrase !== undefined);
  if (written.length === 0) return undefined;
  return createTrailPicker({
    months: months.flatMap((names) => names ?? []).filter((name) => name !== undefined),
    phrases: written,
  });
});
