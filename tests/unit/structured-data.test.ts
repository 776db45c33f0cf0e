import { expect, test } from 'vitest';
import { createLibrary } from '@/lib/content/library';
import { parseContent } from '@/lib/content/parse-content';
import { homeGraph, toolGraph, topicGraph } from '@/lib/seo/structured-data';
import { createSource } from '@/tests/content/fixture';
import { graphSchema } from '@/tests/schemas/structured-data';

const library = createLibrary(parseContent(createSource()).model);
const home = { href: '/en', label: 'KajPath' };

test('the home page says who publishes the site: with a logo, and where else to find them once that is known', () => {
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

test('the way to a topic and to a tool ends with the page itself: one step is no way to Google', () => {
  const [topic] = library.listTopics();
  if (!topic) throw new Error('expected a topic');
  const articles = library.listArticlesOfTopic(topic.id);
  const tool = { href: '/en/take-home', label: 'Take-home' };
  const graphs = [
    topicGraph(library, 'en', { topic, articles, steps: [home] }),
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
