import { loadLibrary } from '@/lib/content/load-library';
import { buildSitemap } from '@/lib/discovery/seo/build-sitemap';

export const dynamic = 'force-static';

export async function GET() {
  const xml = buildSitemap(await loadLibrary());
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}
