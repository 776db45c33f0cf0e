import type { ElementContent, Element as HastElement } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Element as XastElement } from 'xast';
import { renderXml } from '@/lib/discovery/render-xml';
import type { Locale } from '@/lib/i18n/locales';

type Page = { locale: Locale; title: string; body: ElementContent[]; styleSheet?: string };

/** Renders a page of a book as XHTML. */
export function renderXhtml({ locale, title, body, styleSheet = 'style.css' }: Page): string {
  const head: HastElement = h('head', [
    h('title', title),
    h('link', { rel: 'stylesheet', type: 'text/css', href: styleSheet }),
  ]);
  const page = toXast(h('html', { lang: locale }, [head, h('body', body)])) as XastElement;
  page.attributes['xmlns:epub'] = 'http://www.idpf.org/2007/ops';
  visit(page, 'element', ({ attributes }) => {
    if (attributes.lang) attributes['xml:lang'] = attributes.lang;
  });
  return renderXml(page);
}
