import type { Metadata } from 'next';
import type { Library } from '@/lib/content/library';
import { absoluteUrl } from '@/lib/i18n/href';
import { type PageFacts, pageMetadata } from './page-metadata';

type ListPlace = {
  /** From 1. */
  page: number;
  pages: number;
  /** "Page 2 of 3", in the language of the page. */
  words: string;
  /** Path of a page of the list. */
  at: (page: number) => string;
};

/**
 * Builds the metadata of one page of a long list: it names the pages beside it. Later pages say in their description which one they are,
 * and have the share picture of the first.
 */
export async function listPageMetadata(
  library: Library,
  facts: PageFacts,
  { page, pages, words, at }: ListPlace,
): Promise<Metadata> {
  const url = (other: number) => absoluteUrl(library.site.url, at(other));
  const description = page === 1 ? facts.description : `${facts.description} ${words}`;
  return {
    ...(await pageMetadata(library, { ...facts, description, picturePath: at(1) })),
    pagination: {
      previous: page > 1 ? url(page - 1) : undefined,
      next: page < pages ? url(page + 1) : undefined,
    },
  };
}
