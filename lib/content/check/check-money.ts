import type { ContentModel } from '../content-model';
import type { Parsed } from '../parse-value';
import type { Problem } from '../problem';
import { describeUnknown } from './describe-unknown';

type Name = { path: PropertyKey[]; name: string | undefined };

/** Reports sources and marketplaces that the money rules name and nobody has. */
export function checkMoney(model: ContentModel): Problem[] {
  const { marketplaces, payouts, exchangeRates } = model;
  const fees = Object.entries(marketplaces?.value ?? {}).flatMap(([id, entry]) => [
    ...listNames([id, 'seller', 'cite'], entry?.seller?.cite),
    ...listNames([id, 'buyer', 'cite'], entry?.buyer?.cite),
  ]);
  const ways = Object.entries(payouts?.value ?? {});
  const costs = ways.flatMap(([id, entry]) => listNames([id, 'fee', 'cite'], entry?.fee?.cite));
  const rates = Object.entries(exchangeRates?.value ?? {});
  const proofs = rates.flatMap(([currency, entry]) => listNames([currency, 'cite'], entry?.cite));
  const places = ways.flatMap(([id, entry]) => listNames([id, 'marketplaces'], entry?.marketplaces));
  return [
    ...checkSources(model, marketplaces, fees),
    ...checkSources(model, payouts, costs),
    ...checkSources(model, exchangeRates, proofs),
    ...checkNames(payouts, places, {
      what: 'marketplace has the id',
      known: marketplaces && Object.keys(marketplaces.value),
      fix: `see ${model.root}/data/marketplaces.yaml`,
    }),
  ];
}

function listNames(path: PropertyKey[], names: (string | undefined)[] = []): Name[] {
  return names.map((name, index) => ({ path: [...path, index], name }));
}

function checkSources({ root, sources }: ContentModel, file: Parsed<unknown> | undefined, names: Name[]) {
  return checkNames(file, names, {
    what: 'source has the id',
    known: sources && Object.keys(sources.value),
    fix: `see ${root}/data/sources.yaml`,
  });
}

type Expected = { what: string; known: string[] | undefined; fix: string };

function checkNames(
  parsed: Parsed<unknown> | undefined,
  names: Name[],
  { what, known, fix }: Expected,
): Problem[] {
  return names.flatMap(({ path, name }) => {
    const issue = name === undefined ? undefined : describeUnknown(what, name, known);
    if (!parsed || !issue) return [];
    const issues = [`${path.join('.')}: ${issue}`];
    return [{ file: parsed.file, ...parsed.locate(path), headline: 'invalid money rules', issues, fix }];
  });
}
