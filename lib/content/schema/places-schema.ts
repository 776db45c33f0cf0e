import { z } from 'zod';
import { sitePages } from '@/lib/i18n/href';
import { inEach } from '@/lib/i18n/locales';
import { everyLanguage, id, text } from './fields';

/** Pages besides articles, topics, paths and the pages about the site: keys of `href` and of the messages `Places`. */
export const pageIds = [
  'takeHome',
  'checkMessage',
  'compare',
  'programmes',
  'phrases',
  'proposal',
  'moneyBook',
  'offline',
  'flows',
  'glossary',
  'paths',
  'sources',
] as const;
export type PageId = (typeof pageIds)[number];

/** Pages that an editor may give other names. */
const namedIds = [...pageIds, ...(Object.keys(sitePages) as (keyof typeof sitePages)[])] as const;

/** The pages of these that work something out for the reader: a topic or a learning path may name them. */
export const toolIds = [
  'takeHome',
  'checkMessage',
  'compare',
  'programmes',
  'flows',
  'phrases',
  'moneyBook',
] as const satisfies PageId[];
export type ToolId = (typeof toolIds)[number];

/** Most names of a place in each language: all readers load them with the index. */
export const maxPlaceNames = 8;

const names = z.strictObject(
  inEach(() =>
    z.array(text, 'a list of names').max(maxPlaceNames, `at most ${maxPlaceNames} names`).optional(),
  ),
  `lists of names: ${everyLanguage('[…]')}`,
);
const namesById = z.record(id, names, 'names by id').optional();

/** `data/places.yaml`: what readers call a place besides its own name, by kind and id. */
export const placesSchema = z.strictObject(
  {
    pages: z.partialRecord(z.enum(namedIds, namedIds.join(', ')), names, 'names by page').optional(),
    topics: namesById,
    paths: namesById,
    programmes: namesById,
    marketplaces: namesById,
    glossary: namesById,
  },
  'lists of names by kind and id',
);

export type PlaceNames = z.infer<typeof placesSchema>;
