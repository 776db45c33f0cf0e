import { expect, test } from 'vitest';
import { ArticleRail } from '@/components/article/ArticleRail';
import { href } from '@/lib/i18n/href';
import { bothLocales, listParts, messageOf, render } from './render';
import { article, hostile } from './samples';

const keyFigure = {
  number: { bn: `২০% ${hostile}`, en: `20% ${hostile}` },
  says: { bn: `কাটে ${hostile}`, en: `goes ${hostile}` },
};

test.each(bothLocales)('ArticleRail in %s shows the number and leads to the tool', (locale) => {
  const html = render(<ArticleRail article={{ ...article, keyFigure, tool: 'compare' }} />, locale);
  expect(listParts(html, 'b').map(({ text }) => text)).toEqual([keyFigure.number[locale]]);
  expect(listParts(html, 'p')[0]?.text).toContain(keyFigure.says[locale]);
  expect(listParts(html, 'a')).toMatchObject([
    { attributes: { href: href.compare(locale) }, text: messageOf(locale, 'NextStep', 'compare') },
  ]);
  expect(listParts(html, 'script')).toEqual([]);
});

test.each(bothLocales)('ArticleRail in %s is absent without a number and a tool', (locale) => {
  expect(render(<ArticleRail article={article} />, locale)).toBe('');
});
