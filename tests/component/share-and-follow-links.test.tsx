import { expect, test } from 'vitest';
import { ShareLinks } from '@/components/article/ShareLinks';
import { FollowLinks } from '@/components/site/FollowLinks';
import { href } from '@/lib/i18n/href';
import { bothLocales, listParts, messageOf, readText, render } from './render';
import { site } from './samples';

test.each(bothLocales)(
  'ShareLinks in %s are plain links with names, separate also without style',
  (locale) => {
    const html = render(<ShareLinks url="https://kajpath.example/bn/fees" />, locale);
    const names = ['facebook', 'whatsapp', 'messenger', 'x'].map((name) =>
      messageOf(locale, 'ShareLinks', name),
    );
    expect(listParts(html, 'a').map(({ text }) => text)).toEqual(names);
    expect(readText(html)).toBe([messageOf(locale, 'ShareLinks', 'label'), ...names].join(' '));
    for (const { attributes } of listParts(html, 'a')) {
      expect(attributes.href).toMatch(/=https:\/\/kajpath\.example\/bn\/fees$/);
    }
  },
);

test.each(bothLocales)('FollowLinks in %s have only the feed if the site is not on Facebook', (locale) => {
  const feed = { href: href.atomFeed(locale) };
  expect(listParts(render(<FollowLinks site={site} />, locale), 'a')).toEqual([
    { tag: 'a', attributes: feed, text: messageOf(locale, 'FollowLinks', 'feed') },
  ]);
});

test.each(bothLocales)('FollowLinks in %s lead to the Facebook page and group of the site', (locale) => {
  const facebookPage = 'https://www.facebook.com/kajpath';
  const facebookGroup = 'https://www.facebook.com/groups/kajpath';
  const links = (follow: typeof site.follow) =>
    listParts(render(<FollowLinks site={{ ...site, follow }} />, locale), 'a').map(
      ({ attributes }) => attributes.href,
    );
  expect(links({ facebookPage, facebookGroup })).toEqual([
    facebookPage,
    facebookGroup,
    href.atomFeed(locale),
  ]);
  expect(links({ facebookGroup })).toEqual([facebookGroup, href.atomFeed(locale)]);
});
