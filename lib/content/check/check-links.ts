import { href } from '@/lib/i18n/href';
import { defaultLocale, type Locale, localeList } from '@/lib/i18n/locales';
import type { OutlineFacts } from '../markup/extract-outline';
import { isVisible } from '../markup/is-visible';
import type { ArticleFolder, ContentModel } from '../parse/content-model';
import { didYouMean, type Problem } from '../problem';
import { classifyUrl } from './classify-url';
import { describeUnpublished, publishFix } from './describe-unpublished';
import { hasAnchor, type LinkTargets } from './list-link-targets';
import { lookUpOnce } from './look-up-once';
import type { ArticleFacts } from './parse-article-texts';

/** Reports links and images without a target. */
export function checkLinks(model: ContentModel, articles: ArticleFacts[], addresses: LinkTargets): Problem[] {
  return articles.flatMap(({ folder, outlines }) =>
    localeList.flatMap((locale) => {
      const outline = outlines[locale];
      if (!outline) return [];
      const file = `${folder.path}/${locale}.mdx`;
      return [
        ...checkAddresses({ model, folder, locale, outline, addresses }),
        ...checkImages(model, file, outline),
      ];
    }),
  );
}

type LinkCheck = {
  model: ContentModel;
  folder: ArticleFolder;
  locale: Locale;
  outline: OutlineFacts;
  addresses: LinkTargets;
};

function checkAddresses({ model, folder, locale, outline, addresses }: LinkCheck): Problem[] {
  const file = `${folder.path}/${locale}.mdx`;
  const own = href.article(locale, folder.slug);
  return outline.links.flatMap(({ url: written, position }) => {
    const url = toOwnPath(model, written);
    // checkMarkup reports unsafe and broken URLs.
    if (/^[a-z][a-z0-9+.-]*:/i.test(url) || classifyUrl(url) !== 'safe') return [];
    const report = (headline: string, fix: string) => [{ file, ...position, headline, fix }];
    const [address = '', anchor = ''] = url.split('#');
    const [path = ''] = address.split('?');
    if (/^[^/@]+\.[a-z]{2,}(?:[/:]|$)/i.test(path)) {
      return report(`the address "${url}" has no https:// before it`, `write https://${path}`);
    }
    if (path.includes('@')) return report(`the address "${url}" is one of e-mail`, `write mailto:${path}`);
    if (path && !path.startsWith('/')) {
      return report(
        `the link "${url}" has no language`,
        `write it as ${own.slice(0, 3)}/${path.replace(/^\.?\//, '')}`,
      );
    }
    const target = path || own;
    const page = addresses.get(target);
    if (!page) {
      return report(
        `the link "${url}" has no target${didYouMean(target, [...addresses.keys()])}`,
        `correct the address; links inside the site look like ${href.article(defaultLocale, 'marketplaces', 'fees')}`,
      );
    }
    const unpublished = describeUnpublished(model, folder, page.publicationDay);
    const isDead = anchor && !hasAnchor(page, anchor);
    return [
      ...(unpublished ? report(`the link "${url}" leads to a page that is ${unpublished}`, publishFix) : []),
      ...(isDead
        ? report(
            `the link "${url}" has no heading as its target${didYouMean(anchor, page.anchors ?? [])}`,
            `use the id of a heading on ${target}`,
          )
        : []),
    ];
  });
}

/** The path of an address on our own domain; any other address as it is written. */
const toOwnPath = lookUpOnce(({ site, siteUrl }, written) => {
  if (!/^https?:\/\//i.test(written) || !URL.canParse(written)) return written;
  const { host, pathname, search, hash } = new URL(written);
  const bare = (name: string) => name.replace(/^www\./, '').replace(/\.(?=$|:)/, '');
  const own = [site?.value.url, siteUrl].flatMap((url) =>
    url && URL.canParse(url) ? new URL(url).host : [],
  );
  return own.some((name) => bare(name) === bare(host)) ? `${pathname}${search}${hash}` : written;
});

function checkImages(model: ContentModel, file: string, outline: OutlineFacts): Problem[] {
  return outline.images.flatMap(({ url, alt, position }) => {
    const problems: Problem[] = [];
    if (!model.images.has(url) && classifyUrl(url) === 'safe') {
      const headline = `the image "${url}" does not exist${didYouMean(url, [...model.images.keys()])}`;
      problems.push({
        file,
        ...position,
        headline,
        fix: 'put the file under public/images/ and write its address as /images/…',
      });
    }
    if (!isVisible(alt)) {
      const headline = `the image "${url}" has no alternative text`;
      problems.push({ file, ...position, headline, fix: 'say what it shows: ![what it shows](/images/…)' });
    }
    return problems;
  });
}
