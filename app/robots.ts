import type { MetadataRoute } from 'next';
import { loadLibrary } from '@/lib/content/load-library';
import { buildRobots } from '@/lib/discovery/seo/build-robots';

export default async function robots(): Promise<MetadataRoute.Robots> {
  const { site } = await loadLibrary();
  return buildRobots(site);
}
