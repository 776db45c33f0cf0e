import { loadLibrary } from '@/lib/content/load-library';
import { buildAdsTxt } from '@/lib/discovery/ads/build-ads-txt';

export const dynamic = 'force-static';

export async function GET() {
  const { site } = await loadLibrary();
  return new Response(buildAdsTxt(site), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
