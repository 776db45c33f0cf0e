import { NextIntlClientProvider } from 'next-intl';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { loadLibrary } from '@/lib/content/load-library';
import { type Locale, localeList, timeZone } from '@/lib/i18n/locales';

export const { messages } = await loadLibrary();

/** An element as a reader's browser would see it. */
export type Part = { tag: string; attributes: Record<string, string>; text: string };

/** Runs a test once for each language. */
export const bothLocales = localeList.map((locale) => [locale] as const);

/** HTML of a server component in a language. */
export function render(element: ReactElement, locale: Locale): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone={timeZone}>
      {element}
    </NextIntlClientProvider>,
  );
}

/** A text of the interface, from the messages. Throws when there is none, so that no test compares nothing. */
export function messageOf(locale: Locale, namespace: string, key: string): string {
  const message = messages[locale][namespace]?.[key];
  if (!message) throw new Error(`no message ${namespace}.${key} in ${locale}`);
  return message;
}

/** The elements of a name, in order: what a browser makes of the HTML. */
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

/** Text of the whole HTML, as a reader sees it. */
export function readText(html: string): string {
  return textOf(parseFragment(html));
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
