import type { MetadataRoute } from 'next';
import { loadLibrary } from '@/lib/content/load-library';
import { buildSitemap } from '@/lib/seo/sitemap';

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  return buildSitemap(await loadLibrary());
}
