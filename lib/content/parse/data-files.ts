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
import { phrasesSchema } from '../schema/phrases-schema';
import { placesSchema } from '../schema/places-schema';
import { programmesSchema } from '../schema/programme-schema';
import { scamSignsSchema } from '../schema/scam-signs-schema';
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

/** Parses a file of one value to its field of the model. */
export type ParseData = (parse: ParseBy) => Partial<ContentModel>;

/** Files of one value each: the schema, and the field of the model. */
export const dataFiles: Record<string, ParseData> = {
  'site.yaml': (parse) => ({ site: parse(siteSchema, 'site') }),
  'data/topics.yaml': (parse) => ({ topics: parse(topicsSchema, 'topics') }),
  'data/paths.yaml': (parse) => ({ paths: parse(pathsSchema, 'paths') }),
  'data/sources.yaml': (parse) => ({ sources: parse(sourcesSchema, 'sources') }),
  'data/glossary.yaml': (parse) => ({ glossary: parse(glossarySchema, 'glossary') }),
  'data/spelling.yaml': (parse) => ({ spelling: parse(spellingSchema, 'spelling') }),
  'data/trail-phrases.yaml': (parse) => ({ trailPhrases: parse(trailPhrasesSchema, 'trail phrases') }),
  'data/synonyms.yaml': (parse) => ({ synonyms: parse(synonymsSchema, 'synonyms') }),
  'data/places.yaml': (parse) => ({ places: parse(placesSchema, 'places') }),
  'data/phrases.yaml': (parse) => ({ phrases: parse(phrasesSchema, 'phrases') }),
  'data/corrections.yaml': (parse) => ({ corrections: parse(correctionsSchema, 'corrections') }),
  'data/programmes.yaml': (parse) => ({ programmes: parse(programmesSchema, 'programmes') }),
  'data/marketplaces.yaml': (parse) => ({ marketplaces: parse(marketplacesSchema, 'marketplaces') }),
  'data/payouts.yaml': (parse) => ({ payouts: parse(payoutsSchema, 'payouts') }),
  'data/scam-signs.yaml': (parse) => ({ scamSigns: parse(scamSignsSchema, 'scam signs') }),
  'data/exchange-rates.yaml': (parse) => ({ exchangeRates: parse(exchangeRatesSchema, 'exchangeRates') }),
};
