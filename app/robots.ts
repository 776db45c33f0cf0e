import type { MetadataRoute } from 'next';
import { loadLibrary } from '@/lib/content/load-library';
import { absoluteUrl } from '@/lib/i18n/href';

export default async function robots(): Promise<MetadataRoute.Robots> {
  const { site } = await loadLibrary();
  return {
    rules: { userAgent: '*', allow: '/' },
    sitemap: absoluteUrl(site.url, '/sitemap.xml'),
  };
}
