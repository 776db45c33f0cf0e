import { expect, test } from 'vitest';
import { createLibrary } from '@/lib/content/library';
import { parseContent } from '@/lib/content/parse/parse-content';
import { homeGraph, listGraph, toolGraph } from '@/lib/discovery/seo/structured-data';
import { createSource } from '@/tests/content/fixture';
import { graphSchema } from '@/tests/schemas/structured-data';

const library = createLibrary(parseContent(createSource()).model);
const home = { href: '/en', label: 'KajPath' };

test('the home page names the publisher, with a logo and, if known, their other pages', () => {
  const publisher = () =>
    graphSchema.parse(homeGraph(library, 'en'))['@graph'].find((node) => node['@type'] === 'Organization');
  expect(publisher()).toEqual({
    '@type': 'Organization',
    '@id': 'https://kajpath.example/#organization',
    name: 'KajPath',
    url: 'https://kajpath.example',
    logo: 'https://kajpath.example/icon-512.png',
  });
  const facebookGroup = 'https://www.facebook.com/groups/kajpath';
  library.site.follow = { facebookGroup };
  expect(publisher()).toMatchObject({ sameAs: [facebookGroup] });
});

test('the breadcrumb trail names each step and the page itself', () => {
  const topic = { href: '/en/topics/basics', label: 'The basics' };
  const tool = { href: '/en/take-home', label: 'Take-home' };
  const graphs = [
    listGraph(library, 'en', { items: [tool], steps: [home, topic] }),
    toolGraph(library, 'en', [home, tool]),
  ];
  const ways = graphs.flatMap((graph) =>
    graphSchema.parse(graph)['@graph'].flatMap((node) => {
      if (node['@type'] !== 'BreadcrumbList') return [];
      return [node.itemListElement.map(({ name, item }) => `${name} ${item}`)];
    }),
  );
  const start = 'KajPath https://kajpath.example/en';
  expect(ways).toEqual([
    [start, 'The basics https://kajpath.example/en/topics/basics'],
    [start, 'Take-home https://kajpath.example/en/take-home'],
  ]);
});
