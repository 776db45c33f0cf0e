import { createTranslator } from 'next-intl';
import { absoluteUrl, formAddresses, href } from '@/lib/i18n/href';
import { defaultLocale, type Locale, timeZone } from '@/lib/i18n/locales';
import type { Comment } from '../comment';
import type { Subscription } from '../store/letter-store';
import type { LetterSite } from './letter-site';
import type { Letter } from './mailer';

type Context = { subscription: Subscription; comment: Comment; site: LetterSite };

/** Asks the writer of an approved comment to confirm the subscription to replies. */
export function composeConfirmation({ subscription, comment, site }: Context): Letter {
  const { locale, id, email } = subscription;
  const confirmAddress = absoluteUrl(site.url, href.subscriptions(locale, { id, act: 'confirm' }));
  return {
    to: email,
    subject: translate(site, locale, 'confirmSubject'),
    text: translate(site, locale, 'confirm', { ...placeOf(comment, site), confirmAddress }),
    unsubscribeAddress: oneClickAddress(site, subscription),
  };
}

/** Tells a subscriber about a reply. */
export function composeReplyLetter({ subscription, comment, site }: Context): Letter {
  const { locale, id, email } = subscription;
  const place = placeOf(comment, site);
  const endAddress = absoluteUrl(site.url, href.subscriptions(locale, { id, act: 'unsubscribe' }));
  return {
    to: email,
    subject: translate(site, locale, 'replySubject', place),
    text: translate(site, locale, 'reply', { ...place, name: comment.name, text: comment.body, endAddress }),
    unsubscribeAddress: oneClickAddress(site, subscription),
  };
}

/** Tells the editor about waiting comments, in the default language. */
export function composeDigest(
  { ids, waiting }: { ids: string[]; waiting: number },
  { editor, site }: { editor: string; site: LetterSite },
): Letter {
  const address = absoluteUrl(site.url, href.moderate(defaultLocale));
  return {
    to: editor,
    subject: translate(site, defaultLocale, 'digestSubject', { count: ids.length }),
    text: translate(site, defaultLocale, 'digest', { count: ids.length, waiting, address }),
  };
}

function placeOf({ article, locale, id }: Comment, site: LetterSite) {
  const { slug, title } = site.articleOf(article, locale);
  return { title, address: absoluteUrl(site.url, href.comment(locale, slug, id)) };
}

function oneClickAddress({ url }: LetterSite, { id, locale }: Subscription): string {
  return absoluteUrl(url, `${formAddresses.subscriptions}?${new URLSearchParams({ id, lang: locale })}`);
}

function translate(
  { messages }: LetterSite,
  locale: Locale,
  key: string,
  values: Record<string, string | number> = {},
): string {
  const namespace = 'CommentLetters';
  return createTranslator({ locale, messages: messages[locale], namespace, timeZone })(key, values);
}
