import type { Site } from '@/lib/content/schema/site-schema';
import { absoluteUrl } from '@/lib/i18n/href';
import { aiCrawlers } from './ai-crawlers';

type Kind = keyof typeof aiCrawlers;

/** Builds robots.txt: all crawlers are allowed, except the kinds of AI crawlers that site.yaml refuses. */
export function buildRobots(site: Site): string {
  const kinds = Object.keys(aiCrawlers) as Kind[];
  const refused = kinds
    .filter((kind) => site.aiCrawlers[kind] === 'refuse')
    .map((kind) => [...aiCrawlers[kind].map(({ userAgent }) => `User-Agent: ${userAgent}`), 'Disallow: /']);
  const groups = [
    ['User-Agent: *', 'Allow: /'],
    ...refused,
    [`Sitemap: ${absoluteUrl(site.url, '/sitemap.xml')}`],
  ];
  return `${groups.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
