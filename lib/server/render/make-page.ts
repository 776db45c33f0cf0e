import type { DocumentMaker } from '@/lib/publish/create-document-maker';
import { extractFragment } from '@/lib/publish/extract-fragment';
import type { NextPage } from '@/lib/publish/render/create-next-renderer';
import { hashInline, securityHeaders } from '@/lib/publish/security-headers';
import { compressPage } from './compress-page';
import type { PageRequest, RenderedPage } from './page-request';

export type PageSetting = {
  makeDocument: DocumentMaker;
  siteUrl: string;
  /** Address of the style sheet of fragments. */
  fragmentSheet?: string;
};

/**
 * Makes of what Next.js has rendered a page like the prerendered ones: no framework runtime, a Content-Security-Policy with hashes
 * of what is inline, compressed.
 */
export function makePage(
  { url, encoding }: PageRequest,
  rendered: NextPage,
  { makeDocument, siteUrl, fragmentSheet }: PageSetting,
): RenderedPage {
  const { status, headers, body } = rendered;
  // Of a missing page only the status is used; Next.js may send it in parts that need its script.
  if (status === 404 || !headers['content-type']?.startsWith('text/html')) {
    return { status, headers: { ...headers, ...securityHeaders(siteUrl) }, body };
  }
  const path = url.replace(/\?.*$/s, '');
  const document = makeDocument(body.toString(), path);
  const isFragment = fragmentSheet !== undefined && path.endsWith('/fragment');
  const html = isFragment ? extractFragment(document, fragmentSheet) : document;
  return {
    status,
    headers: {
      ...headers,
      ...securityHeaders(siteUrl, hashInline(html)),
      ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
      Vary: 'Accept-Encoding',
    },
    body: compressPage[encoding](html),
  };
}
