import { z } from 'zod';

const url = z.url({ protocol: /^https?$/ });
const name = z.string().min(1);
const position = z.int().min(1);
const reference = z.strictObject({ '@id': url });
/** The start of a day in Dhaka. */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}T00:00:00\+06:00$/);
const inLanguage = z.enum(['bn', 'en']);

const node = z.discriminatedUnion('@type', [
  z.looseObject({ '@type': z.literal('WebSite'), url, name, inLanguage }),
  z.looseObject({
    '@type': z.literal('Organization'),
    '@id': url,
    name,
    url,
    logo: url.optional(),
    sameAs: z.array(url).min(1).optional(),
    publishingPrinciples: url.optional(),
    correctionsPolicy: url.optional(),
    email: z.email().optional(),
    legalName: name.optional(),
    address: name.optional(),
  }),
  z.looseObject({
    '@type': z.enum(['AboutPage', 'WebPage']),
    '@id': url,
    name,
    inLanguage,
    about: reference,
  }),
  z.looseObject({
    '@type': z.literal('BreadcrumbList'),
    // Google: "at least two ListItems".
    itemListElement: z
      .array(z.strictObject({ '@type': z.literal('ListItem'), position, name, item: url }))
      .min(2),
  }),
  z.looseObject({
    '@type': z.literal('ItemList'),
    itemListElement: z.array(z.strictObject({ '@type': z.literal('ListItem'), position, name, url })).min(1),
  }),
  z.looseObject({
    '@type': z.literal('DefinedTermSet'),
    '@id': url,
    inLanguage,
    hasDefinedTerm: z.array(z.strictObject({ '@type': z.literal('DefinedTerm'), name, url })).min(1),
  }),
  z.looseObject({
    '@type': z.literal('Article'),
    '@id': url,
    headline: name,
    image: url,
    inLanguage,
    datePublished: day,
    dateModified: day,
    author: z.looseObject({ '@type': z.enum(['Organization', 'Person']), name }),
    publisher: reference,
    workTranslation: reference.optional(),
    translationOfWork: reference.optional(),
  }),
]);

/**
 * Structured data of a page: the fields that schema.org and Google ask for. A kind of node that is not here is refused.
 *
 * @see https://developers.google.com/search/docs/appearance/structured-data/article
 * @see https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
 * @see https://developers.google.com/search/docs/appearance/structured-data/carousel
 * @see https://developers.google.com/search/docs/appearance/structured-data/organization
 */
export const graphSchema = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(node),
});

export type GraphNode = z.infer<typeof node>;
