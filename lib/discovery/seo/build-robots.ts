import type { MetadataRoute } from 'next';
import type { Site } from '@/lib/content/schema/site-schema';
import { absoluteUrl } from '@/lib/i18n/href';
import { aiCrawlers } from './ai-crawlers';

type Kind = keyof typeof aiCrawlers;

/** Builds robots.txt: all crawlers are allowed, except the kinds of AI crawlers that site.yaml refuses. */
export function buildRobots(site: Site): MetadataRoute.Robots {
  const kinds = Object.keys(aiCrawlers) as Kind[];
  const refused = kinds.filter((kind) => site.aiCrawlers[kind] === 'refuse');
  return {
    rules: [
      { userAgent: '*', allow: '/' },
      ...refused.map((kind) => ({
        userAgent: aiCrawlers[kind].map(({ userAgent }) => userAgent),
        disallow: '/',
      })),
    ],
    sitemap: absoluteUrl(site.url, '/sitemap.xml'),
  };
}
