import type { Element } from 'hast';
import { minifyWhitespace } from 'hast-util-minify-whitespace';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { absoluteUrl, href } from '@/lib/i18n/href';
import { createCssPruner } from '../prune-css';
import { shortenCssVariables } from '../shorten-css-variables';
import { escapeStyle } from '../strip-next-runtime';
import type { HandSources } from './hand-parts';
import { handPolicy } from './hand-policy';
import { handText } from './hand-text';
import { classesOf } from './take-main-text';

/** Throws when two elements have the same id: then a link leads to the wrong place. */
function assertUniqueIds(tree: Element): void {
  const ids = new Set<string>();
  visit(tree, 'element', ({ properties }) => {
    const { id } = properties;
    if (typeof id !== 'string') return;
    if (ids.has(id)) throw new Error(`the file to hand on: two elements have the id "${id}"`);
    ids.add(id);
  });
}

/** Renders the whole file: with a policy that only its own script and style pass, in as few bytes as HTML allows. */
export function renderHandFile(
  { library, locale, script, css, day }: HandSources,
  main: Element,
  labels: string,
): string {
  const t = handText(library, locale);
  const { name, url } = library.site;
  assertUniqueIds(main);
  minifyWhitespace(main);
  const names = new Set<string>(['.hand']);
  const content = h('body', { className: ['hand'] }, [
    h(
      'header',
      { className: ['bar'] },
      h('div', { className: ['wrap'] }, h('span', { className: ['name'] }, name[locale])),
    ),
    main,
    h('script', script),
  ]);
  visit(content, 'element', (node) => {
    names.add(node.tagName);
    for (const className of classesOf(node)) names.add(`.${className}`);
  });
  const pruned = createCssPruner(shortenCssVariables(css))([...names, 'html', 'head', '.hand'].sort());
  const head = [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', t('title', { name: name[locale] })),
    h('meta', { name: 'robots', content: 'noindex' }),
    h('meta', { name: 'date', content: day }),
    h('link', { rel: 'canonical', href: absoluteUrl(url, href.handFile(locale)) }),
    // Otherwise browsers ask the site for its icon.
    h('link', { rel: 'icon', href: 'data:,' }),
    h('style', escapeStyle(`${pruned}${labels}`)),
  ];
  const html = (extra: Element[]) =>
    `<!doctype html>${toHtml(h('html', { lang: locale }, h('head', [...extra, ...head]), content), minified)}`;
  return html([h('meta', { httpEquiv: 'Content-Security-Policy', content: handPolicy(html([])) })]);
}

/** As short as HTML allows: the file is passed on as it is, without compression. */
const minified = {
  omitOptionalTags: true,
  preferUnquoted: true,
  quoteSmart: true,
  closeEmptyElements: false,
  collapseEmptyAttributes: true,
} as const;
