import { localeList } from '@/lib/i18n/locales';
import type { ContentModel } from '../parse/content-model';
import type { Position, Problem } from '../problem';
import { cleanAddress, copies, shorteners } from './clean-address';
import { describeBrokenAddress, describeSwallowedStop } from './describe-broken-address';
import { listDataFiles } from './list-texts';
import type { CheckedArticle } from './parse-article-texts';
import { walkData } from './walk-data';

/** Reports addresses that are broken, lead through a redirect, tell who shared them, or do not say where they lead. */
export function checkTrackedAddresses(model: ContentModel, texts: CheckedArticle[]): Problem[] {
  const inTexts = texts.flatMap(({ folder, outlines }) =>
    localeList.flatMap((locale) =>
      (outlines[locale]?.links ?? []).flatMap(({ url, position }) => {
        const file = `${folder.path}/${locale}.mdx`;
        const swallowed = describeSwallowedStop(url);
        return swallowed ? [{ file, ...position, ...swallowed }] : describe(file, url, position);
      }),
    ),
  );
  const inData = listDataFiles(model).flatMap((parsed) =>
    parsed
      ? [...walkData(parsed.value)].flatMap(({ value, path }) =>
          typeof value === 'string' && /^https?:/i.test(value)
            ? describe(parsed.file, value, parsed.locate(path))
            : [],
        )
      : [],
  );
  return [...inTexts, ...inData];
}

function describe(file: string, url: string, position: Position): Problem[] {
  const broken = describeBrokenAddress(url);
  if (broken) return [{ file, ...position, ...broken }];
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
  if (URL.canParse(url) && copies.test(url)) {
    const headline = `the address "${url}" leads to a copy of the page`;
    return [{ file, ...position, headline, fix: 'write the address of the page itself', isWarning: true }];
  }
  return [];
}
