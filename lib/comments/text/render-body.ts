import { escapeHtml } from '@/lib/content/escape-html';
import { findLinks, type Link } from '@/lib/content/markup/find-links';
import { isLookAlikeDomain } from '../spam/look-alike-domains';

/**
 * Renders the text of a comment as HTML: escaped, with line breaks, and with URLs as links that search engines ignore.
 * A look-alike of a well-known domain is not linked.
 *
 * @returns HTML whose only tags are `<br>` and `<a href="http…" rel="ugc nofollow">`
 */
export function renderBody(body: string): string {
  let html = '';
  let at = 0;
  for (const link of findLinks(body).filter(isLinked)) {
    html += escapeText(body.slice(at, link.start)) + renderLink(link);
    at = link.end;
  }
  return html + escapeText(body.slice(at));
}

function isLinked({ isBare, host }: Link): boolean {
  return !isBare && !isLookAlikeDomain(host);
}

function renderLink({ text, url }: Link): string {
  return `<a href="${escapeHtml(new URL(url).href)}" rel="ugc nofollow">${escapeText(text)}</a>`;
}

function escapeText(text: string): string {
  return escapeHtml(text).replace(/\n/g, '<br>');
}
