import { formAddresses, href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import type { Site } from './start-site';

type Sent = { locale: Locale; slug: string } & Partial<Record<'name' | 'email' | 'body' | 'token', string>>;

/** The token of a form as the thread's page shows it now. */
export async function readToken(
  site: Site,
  { locale, slug }: Pick<Sent, 'locale' | 'slug'>,
): Promise<string> {
  const page = await (await fetch(site.base + href.comments(locale, slug))).text();
  const token = /name="token" value="([^"]+)"/.exec(page)?.[1];
  if (!token) throw new Error(`no form in ${locale}/${slug}`);
  return token;
}

/** Sends a comment as a browser without script does, as soon as the form is old enough. */
export async function sendComment(site: Site, { locale, slug, ...own }: Sent): Promise<Response> {
  const token = own.token ?? (await readToken(site, { locale, slug }));
  await site.advance(3);
  const fields = { name: 'Nobody', email: 'nobody@example.com', body: 'A question', token, ...own };
  const body = new URLSearchParams({ article: slug, lang: locale, ...fields });
  return fetch(site.base + formAddresses.comment, { method: 'POST', redirect: 'manual', body });
}

type Thread = Pick<Sent, 'locale' | 'slug'>;

/** Sends fields as they are, in this order, repeated or not, before those that every form has. */
export async function sendFields(
  site: Site,
  { locale, slug }: Thread,
  fields: [string, string][],
  headers: Record<string, string> = {},
): Promise<Response> {
  const token = await readToken(site, { locale, slug });
  await site.advance(3);
  const usual: [string, string][] = [
    ['article', slug],
    ['lang', locale],
    ['email', 'nobody@example.com'],
    ['token', token],
  ];
  const body = new URLSearchParams([...fields, ...usual]);
  return fetch(site.base + formAddresses.comment, { method: 'POST', redirect: 'manual', headers, body });
}
