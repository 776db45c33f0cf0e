import { reservedSlugs } from '@/lib/i18n/reserved-slugs';
import { idPattern } from '../schema/fields';

/** Longest slug: a URL should be short enough to read out or print. */
export const maxSlugLength = 80;

/** Lists why a name cannot be a slug; `advice` says what to use instead. */
export function checkSlug(slug: string): { headline: string; advice?: string }[] {
  const faults: { headline: string; advice?: string }[] = [];
  if (!idPattern.test(slug)) {
    const advice = 'lower-case ASCII words joined by hyphens';
    faults.push({ headline: `the slug "${slug}" cannot be used in a URL`, advice });
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

/** Key that is the same for slugs that readers, or a case-insensitive disk, cannot tell apart. */
export function foldSlug(slug: string): string {
  return slug
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
}
