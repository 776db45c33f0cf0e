import type { z } from 'zod';
import { correctionsSchema } from '../schema/correction-schema';
import {
  glossarySchema,
  sourcesSchema,
  spellingSchema,
  synonymsSchema,
  topicsSchema,
  trailPhrasesSchema,
} from '../schema/data-schemas';
import { exchangeRatesSchema, marketplacesSchema, payoutsSchema } from '../schema/money-schema';
import { pathsSchema } from '../schema/paths-schema';
import { placesSchema } from '../schema/places-schema';
import { programmesSchema } from '../schema/programme-schema';
import { siteSchema } from '../schema/site-schema';
import type { ContentModel } from './content-model';
import type { ParsedFile } from './parse-value';

/**
 * Parses the file at hand by a schema; undefined when the file has no value that could be used.
 *
 * @param what   what the file holds, for the headline of its problems
 * @param fixAt  what to do about a problem at a path, where content/README.md is not the best advice
 */
export type ParseBy = <T extends z.ZodType>(
  schema: T,
  what: string,
  fixAt?: (path: readonly PropertyKey[]) => string | undefined,
) => ParsedFile<z.infer<T>> | undefined;

/** Files of one value each: the schema, and the place in the model. */
export const dataFiles: Record<string, (model: ContentModel, parse: ParseBy) => void> = {
  'site.yaml': (model, parse) => {
    model.site = parse(siteSchema, 'site');
  },
  'data/topics.yaml': (model, parse) => {
    model.topics = parse(topicsSchema, 'topics');
  },
  'data/paths.yaml': (model, parse) => {
    model.paths = parse(pathsSchema, 'paths');
  },
  'data/sources.yaml': (model, parse) => {
    model.sources = parse(sourcesSchema, 'sources');
  },
  'data/glossary.yaml': (model, parse) => {
    model.glossary = parse(glossarySchema, 'glossary');
  },
  'data/spelling.yaml': (model, parse) => {
    model.spelling = parse(spellingSchema, 'spelling');
  },
  'data/trail-phrases.yaml': (model, parse) => {
    model.trailPhrases = parse(trailPhrasesSchema, 'trail phrases');
  },
  'data/synonyms.yaml': (model, parse) => {
    model.synonyms = parse(synonymsSchema, 'synonyms');
  },
  'data/places.yaml': (model, parse) => {
    model.places = parse(placesSchema, 'places');
  },
  'data/corrections.yaml': (model, parse) => {
    model.corrections = parse(correctionsSchema, 'corrections');
  },
  'data/programmes.yaml': (model, parse) => {
    model.programmes = parse(programmesSchema, 'programmes');
  },
  'data/marketplaces.yaml': (model, parse) => {
    model.marketplaces = parse(marketplacesSchema, 'marketplaces');
  },
  'data/payouts.yaml': (model, parse) => {
    model.payouts = parse(payoutsSchema, 'payouts');
  },
  'data/exchange-rates.yaml': (model, parse) => {
    model.exchangeRates = parse(exchangeRatesSchema, 'exchangeRates');
  },
};
