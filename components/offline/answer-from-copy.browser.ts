import { escapeHtml } from '@/lib/content/escape-html';
import { defaultLocale, findPathLocale } from '@/lib/i18n/locales';
import type { Copy } from '@/lib/publish/offline/open-copy';
import { allowInline } from './allow-inline.browser';

const policyHeader = 'Content-Security-Policy';

/** The page that stands for addresses that do not exist: its frame is also that of what the worker says. */
const frame = '/404';

/** The field of comments and reports that holds what was written. */
const typedField = 'body';

/** The contents of a page: what is between the header and the footer. */
const main = /(<main[^>]*>).*(<\/main>)/s;

/**
 * The page at an address, with a line that says of which day it is.
 *
 * @returns undefined when it is not in the copy
 */
export async function answerPage(copy: Copy, { pathname, search }: URL): Promise<Response | undefined> {
  const { redirects, words, modules } = copy.header;
  const moved = redirects[pathname];
  if (moved) return redirectTo(copy, moved + search);
  const html = pathname.endsWith(frame) ? undefined : copy.readPage(pathname);
  if (!html) return undefined;
  const { reading } = words[findPathLocale(pathname) ?? defaultLocale];
  const module = modules[pathname];
  const script = module ? `<script type="module" src="${module}"></script>` : '';
  return htmlResponse(copy, html.replace(main, (whole) => whole.replace('>', () => `>${reading}`)) + script);
}

/** Where a page has moved, unless that page is not in the copy either. */
function redirectTo(copy: Copy, address: string): Response {
  const [path = ''] = address.split('?');
  if (copy.readPage(path)) return Response.redirect(address, 302);
  // A copy of one language has no other home.
  const [first = address] = copy.header.pages.paths.filter((known) => /^\/\w+$/.test(known));
  return Response.redirect(path === first ? address : first, 302);
}

/** Says that a page is not in the copy. */
export function answerMissing(copy: Copy, { pathname }: URL): Promise<Response> {
  const locale = findPathLocale(pathname) ?? defaultLocale;
  return fillFrame(copy, pathname, copy.header.words[locale].missing, 404);
}

/** Puts a form that could not be sent on a page, to send it again. Nothing that was typed is lost. */
export function answerForm(copy: Copy, { pathname }: URL, fields: FormData): Promise<Response> {
  const lang = fields.get('lang');
  const locale = findPathLocale(`/${lang}`) ?? defaultLocale;
  const { unsent, send } = copy.header.words[locale];
  const page = copy.header.formPages[pathname];
  const html = page && copy.readPage(`/${locale}${page}`);
  if (html) return htmlResponse(copy, fillTextarea(copy, html, fields, `/${locale}${page}`));
  const inputs = [...fields].map(([name, value]) => {
    if (typeof value !== 'string') return '';
    const attribute = `name="${escapeHtml(name)}"`;
    const text = escapeHtml(value);
    return name === typedField
      ? `<p><textarea ${attribute} rows="10" cols="36">\n${text}</textarea></p>`
      : `<input type="hidden" ${attribute} value="${text}">`;
  });
  const form = `<form method="post" action="${escapeHtml(pathname)}">${inputs.join('')}<button>${send}</button></form>`;
  return fillFrame(copy, `/${locale}`, unsent + form, 503);
}

/** Puts a message into the form of its page, whose module answers it. */
function fillTextarea(copy: Copy, html: string, fields: FormData, path: string): string {
  const module = copy.header.modules[path];
  const [name] = /(?<=<textarea[^>]*name=")[^"]+/.exec(html) ?? [];
  const text = `\n${escapeHtml(String(fields.get(name ?? '') ?? ''))}`;
  const filled = html.replace(/(<textarea[^>]*>)[^<]*/, (_, tag: string) => tag + text);
  return module ? `${filled}<script type="module" src="${module}"></script>` : filled;
}

function fillFrame(copy: Copy, path: string, content: string, status: number): Promise<Response> {
  const home = copy.header.pages.paths.find((known) => known.endsWith(frame)) ?? '';
  const own = `/${findPathLocale(path) ?? defaultLocale}${frame}`;
  const html = copy.readPage(own) ?? copy.readPage(home) ?? '';
  return htmlResponse(
    copy,
    html.replace(main, (_, start: string, end: string) => start + content + end),
    status,
  );
}

async function htmlResponse(copy: Copy, html: string, status = 200): Promise<Response> {
  const { headers } = copy.header;
  const policy = await allowInline(headers[policyHeader] ?? '', html);
  const own = { ...headers, [policyHeader]: policy, 'Content-Type': 'text/html; charset=utf-8' };
  return new Response(html, { status, headers: own });
}

/** What a script asks for: a script, data, or a page as it is. */
export async function answerFile(copy: Copy, { pathname }: URL): Promise<Response | undefined> {
  const file = copy.readFile(pathname);
  if (file) return new Response(file.text, { headers: { 'Content-Type': file.type } });
  const html = copy.readPage(pathname);
  return html === undefined ? undefined : htmlResponse(copy, html);
}
