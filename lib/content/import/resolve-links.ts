import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { classifyUrl } from '../check/classify-url';
import type { Report } from './note';

type LinkRequest = {
  tree: Root;
  locale: Locale;
  /** Ids of headings by the document's own anchors. */
  anchors: Map<string, string>;
  /** The slug of a document at a relative address, when it is an article. */
  findSlug: (path: string) => string | undefined;
  /** Where the document was published: relative links and images lead there. */
  base?: string | undefined;
  report: Report;
};

/** Points links at headings and articles of the site, and reports those that lead nowhere, with the images to be copied. */
export function resolveLinks({ tree, locale, anchors, findSlug, base, report }: LinkRequest): void {
  visit(tree, ['link', 'definition', 'image'], (node) => {
    if (node.type !== 'link' && node.type !== 'definition' && node.type !== 'image') return;
    if (node.type === 'image') {
      if (!node.url.startsWith('/images/')) {
        const fix = 'copy the file to public/images/ and write its address as /images/…';
        report(node, `the image "${node.url}" is not on this site`, fix);
      }
      if (!node.alt?.trim()) {
        report(
          node,
          `the image "${node.url}" has no alternative text`,
          'say what it shows: ![what it shows](/images/…)',
        );
      }
      return;
    }
    const found = resolve(node.url);
    if (found === undefined)
      return report(node, `the link "${node.url}" leads nowhere on this site`, 'correct it, or remove it');
    if (found === node.url) return;
    report(node, `the link "${node.url}" became "${found}"`);
    node.url = found;
  });

  /** The address on this site; undefined when there is none. */
  function resolve(url: string): string | undefined {
    if (classifyUrl(url) !== 'safe') return undefined;
    if (/^[a-z][a-z0-9+.-]*:/i.test(url) || new RegExp(`^/${locale}(?:/|$)`).test(url)) return url;
    const [path = '', anchor = ''] = url.split('#');
    if (!path) {
      const id = anchors.get(decode(anchor)) ?? anchors.get(decode(anchor).toLowerCase());
      return id ? `#${id}` : undefined;
    }
    const slug = findSlug(path);
    if (slug) return href.article(locale, slug, anchor || undefined);
    return base && URL.canParse(url, base) ? new URL(url, base).href : undefined;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
