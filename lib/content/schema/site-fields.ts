import { z } from 'zod';
import { localized } from './fields';

/* Fields of site.yaml for other services: social networks, crawlers, advertising. */

const adsToken = z.string('text').regex(/^[^\s,#;]+$/, 'text without spaces, commas, # and ;');

/** One seller in /ads.txt. */
export const adsRecord = z.strictObject(
  {
    /** Domain of the advertising system. */
    domain: z.string('a domain like google.com').regex(z.regexes.domain, 'a domain like google.com'),
    /** The publisher's account there. */
    account: adsToken,
    relationship: z.enum(['DIRECT', 'RESELLER'], '"DIRECT" or "RESELLER"'),
    /** The system's own id with a certification authority. */
    authority: adsToken.optional(),
  },
  'a record: { domain: …, account: …, relationship: … }',
);

/** Advertisements of Google AdSense. */
export const ads = z.strictObject(
  {
    /** Your publisher id; it must be in adsTxt too. */
    publisher: z.string('text').regex(/^ca-pub-\d{16}$/, 'a publisher id like ca-pub-1234567890123456'),
    /** Place → the id of its ad unit, in quotes. */
    slots: z.strictObject(
      {
        /** Between the text of an article and its sources. */
        afterText: z.string('text in quotes').regex(/^\d{10}$/, 'the ten digits of an ad unit, in quotes'),
      },
      'a place: { afterText: … }',
    ),
  },
  'the fields publisher and slots',
);

const admission = z.enum(['allow', 'refuse'], '"allow" or "refuse"');

/** What robots.txt says to the crawlers of AI services. */
export const aiCrawlers = z.strictObject(
  {
    /** To train models with the texts. */
    training: admission,
    /** To find and link pages in AI search. When refused, the site does not appear there. */
    search: admission,
    /** To read a page when a person asks an assistant about it. */
    assistants: admission,
  },
  'the fields training, search and assistants',
);

/** Who answers for the site. */
export const contact = z.strictObject(
  {
    /** The person or company that publishes the site. */
    publisher: localized.optional(),
    email: z.email('an e-mail address').optional(),
    /** Postal address. */
    address: localized.optional(),
  },
  'publisher, email or address',
);

/** Where readers can follow the site. */
export const follow = z.strictObject(
  {
    facebookPage: onFacebook('kajpath', /^(?!groups\/)[\w.-]+$/).optional(),
    facebookGroup: onFacebook('groups/kajpath', /^groups\/[\w.-]+$/).optional(),
  },
  'addresses on Facebook',
);

function onFacebook(example: string, path: RegExp) {
  const [place, rule] = ['https://www.facebook.com/', `an address like https://www.facebook.com/${example}`];
  return z
    .string(rule)
    .refine((url) => url.startsWith(place) && path.test(url.slice(place.length)), { error: rule });
}
