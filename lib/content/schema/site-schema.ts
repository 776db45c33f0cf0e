import { z } from 'zod';
import { inEach } from '@/lib/i18n/locales';
import { siteUrl } from '@/lib/settings/site-url';
import { id, localized, text } from './fields';
import { ads, adsRecord, aiCrawlers, contact, follow } from './site-fields';

/** `site.yaml`. */
export const siteSchema = z.strictObject(
  {
    /** Where the site is published; the URLs of all pages start with it. */
    url: siteUrl,
    name: localized,
    /** The whole site in one sentence. */
    tagline: localized,
    /** Queries that the home page of each language offers for a try, in any script. */
    searchExamples: z
      .strictObject(
        inEach(() => z.array(text, 'a list of queries')),
        'queries in every language',
      )
      .optional(),
    /** Author id → how the author is named. */
    authors: z.record(id, z.strictObject({ name: localized }, 'a name in every language'), 'authors by id'),
    /** Who answers for the site and how to reach them; what is left out is not shown. */
    contact: contact.optional(),
    /** Where readers can follow the site; leave out what does not exist. */
    follow: follow.optional(),
    /** What robots.txt says to the crawlers of AI services, by purpose; lib/discovery/seo/ai-crawlers.ts lists them. */
    aiCrawlers,
    /** Sellers of advertising space, served as /ads.txt; an empty list means none. */
    adsTxt: z.array(adsRecord, 'a list of records'),
    /** False ends all offline copies: the worker of each reader removes its copy and itself at the next visit. */
    offline: z.boolean().optional(),
    /** Advertisements; leave it out for none. */
    ads: ads.optional(),
  },
  'the facts of the site',
);

export type Site = z.infer<typeof siteSchema>;
