import { reservedSlugs } from '@/lib/i18n/href';
import { idPattern } from '../schema/fields';

/** Longest slug: an address should survive being read out or printed. */
export const maxSlugLength = 80;

/** What keeps a name from being an article's slug; `advice` says what a slug is made of, where the name does not tell. */
export function checkSlug(slug: string): { headline: string; advice?: string }[] {
  const faults: { headline: string; advice?: string }[] = [];
  if (!idPattern.test(slug)) {
    const advice = 'lower-case ASCII words joined by hyphens';
    faults.push({ headline: `the slug "${slug}" is not safe in an address`, advice });
  }
  if (slug.length > maxSlugLength) {
    const received = `expected at most ${maxSlugLength} characters, received ${slug.length}`;
    faults.push({ headline: `the slug is too long: ${received}` });
  }
  if (reservedSlugs.includes(foldSlug(slug))) {
    faults.push({ headline: `the slug "${slug}" is reserved for a page of the site` });
  }
  return faults;
}

/** Key under which two slugs are the same to a reader, or to a disk that does not tell capitals. */
export function foldSlug(slug: string): string {
  return slug
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
}
