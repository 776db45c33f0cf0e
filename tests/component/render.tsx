import { NextIntlClientProvider } from 'next-intl';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { loadLibrary } from '@/lib/content/load-library';
import { type Locale, localeList, timeZone } from '@/lib/i18n/locales';

export const { messages } = await loadLibrary();

/** An element of the parsed HTML. */
export type Part = { tag: string; attributes: Record<string, string>; text: string };

/** Runs a test once for each language. */
export const bothLocales = localeList.map((locale) => [locale] as const);

/** Renders a server component to HTML in a language. */
export function render(element: ReactElement, locale: Locale): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone={timeZone}>
      {element}
    </NextIntlClientProvider>,
  );
}

/** An interface text from the messages. Throws if it is missing, so that no test compares nothing. */
export function messageOf(locale: Locale, namespace: string, key: string): string {
  const message = messages[locale][namespace]?.[key];
  if (!message) throw new Error(`no message ${namespace}.${key} in ${locale}`);
  return message;
}

/** Lists the elements with a tag name, in document order. */
export function listParts(html: string, tag: string): Part[] {
  const parts: Part[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if ('tagName' in node && node.tagName === tag) {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      parts.push({ tag, attributes, text: textOf(node) });
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parseFragment(html));
  return parts;
}

/** Reads the text of HTML. */
export function readText(html: string): string {
  return textOf(parseFragment(html));
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
