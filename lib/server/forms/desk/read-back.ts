import { localeList } from '@/lib/i18n/locales';

const page = new RegExp(`^/(?:${localeList.join('|')})/(desk|moderate)(?:/[\\w.-]+)*$`);

/** A page that a form may lead back to. */
export type Back = {
  /** With its query. */
  path: string;
  /** A page of the desk; else one of the moderation. */
  isDesk: boolean;
};

/**
 * Reads the field `back` of a form: the page of the desk or of the moderation that it was on.
 *
 * @returns undefined for every other address
 * @example readBack('/bn/moderate?status=spam') // { path: '/bn/moderate?status=spam', isDesk: false }
 * @example readBack('//evil.example/bn/desk') === undefined
 */
export function readBack(back: string | null): Back | undefined {
  const base = 'http://localhost';
  if (!back?.startsWith('/') || !URL.canParse(back, base)) return undefined;
  const { origin, pathname, search } = new URL(back, base);
  const room = origin === base ? page.exec(pathname)?.[1] : undefined;
  return room ? { path: pathname + search, isDesk: room === 'desk' } : undefined;
}
