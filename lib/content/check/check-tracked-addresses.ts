import { localeList } from '@/lib/i18n/locales';
import type { ContentModel } from '../parse/content-model';
import type { Position, Problem } from '../problem';
import { cleanAddress, shorteners } from './clean-address';
import { listDataFiles } from './list-texts';
import type { CheckedArticle } from './parse-article-texts';
import { walkData } from './walk-data';

/** Reports addresses that lead through a redirect, that tell who shared them, or that do not say where they lead. */
export function checkTrackedAddresses(model: ContentModel, texts: CheckedArticle[]): Problem[] {
  const inTexts = texts.flatMap(({ folder, outlines }) =>
    localeList.flatMap((locale) =>
      (outlines[locale]?.links ?? []).flatMap(({ url, position }) =>
        describe(`${folder.path}/${locale}.mdx`, url, position),
      ),
    ),
  );
  const inData = listDataFiles(model).flatMap((parsed) =>
    parsed
      ? [...walkData(parsed.value)].flatMap(({ value, path }) =>
          typeof value === 'string' && value.startsWith('http')
            ? describe(parsed.file, value, parsed.locate(path))
            : [],
        )
      : [],
  );
  return [...inTexts, ...inData];
}

function describe(file: string, url: string, position: Position): Problem[] {
  if (!/^https?:\/\//i.test(url)) return [];
  const clean = cleanAddress(url);
  if (clean !== url) {
    const headline = `the address "${url}" leads through a redirect, or tells who shared it`;
    return [{ file, ...position, headline, fix: `write ${clean}` }];
  }
  if (URL.canParse(url) && shorteners.test(new URL(url).hostname)) {
    const headline = `the address "${url}" does not say where it leads`;
    return [
      { file, ...position, headline, fix: 'open it, and write the address of the page', isWarning: true },
    ];
  }
  return [];
}
