import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';

/** Writes footnote numbers in the digits of the language: the compiler writes Latin ones. */
export function rehypeFootnoteNumbers({ locale }: { locale: Locale }) {
  return (tree: Root) => {
    visit(tree, 'element', (link) => {
      const { dataFootnoteRef, dataFootnoteBackref } = link.properties;
      if (dataFootnoteRef === undefined && dataFootnoteBackref === undefined) return;
      visit(link, 'text', (text) => {
        text.value = text.value.replace(/\d+/, (number) => formatNumber(Number(number), locale));
      });
    });
  };
}
