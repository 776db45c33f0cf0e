import type { ContentModel, Parsed } from '../parse-content';
import { type Problem, suggest } from '../problem';

/** Reports sources and marketplaces that the money rules name and nobody has. */
export function checkMoney(model: ContentModel): Problem[] {
  const { marketplaces, payouts, exchangeRates, sources } = model;
  const problems: Problem[] = [];
  const expect = (parsed: Parsed<unknown>, { path, what, name, known, in: file }: Expectation) => {
    // What could not be read itself is told there.
    if (!known || Object.hasOwn(known.value, name)) return;
    const issue = `${path.join('.')}: no ${what} has the id "${name}"${suggest(name, Object.keys(known.value))}`;
    problems.push({
      file: parsed.file,
      ...parsed.locate(path),
      headline: 'invalid money rules',
      issues: [issue],
      fix: `see ${model.root}/data/${file}`,
    });
  };
  const expectSources = (parsed: Parsed<unknown>, path: PropertyKey[], cite: string[] = []) => {
    for (const [index, name] of cite.entries()) {
      expect(parsed, {
        path: [...path, 'cite', index],
        what: 'source',
        name,
        known: sources,
        in: 'sources.yaml',
      });
    }
  };
  for (const [id, entry] of Object.entries(marketplaces?.value ?? {})) {
    if (!marketplaces || !entry) continue;
    expectSources(marketplaces, [id, 'seller'], entry.seller.cite);
    expectSources(marketplaces, [id, 'buyer'], entry.buyer?.cite);
  }
  for (const [id, entry] of Object.entries(payouts?.value ?? {})) {
    if (!payouts || !entry) continue;
    expectSources(payouts, [id, 'fee'], entry.fee?.cite);
    for (const [index, name] of (entry.marketplaces ?? []).entries()) {
      expect(payouts, {
        path: [id, 'marketplaces', index],
        what: 'marketplace',
        name,
        known: marketplaces,
        in: 'marketplaces.yaml',
      });
    }
  }
  for (const [currency, entry] of Object.entries(exchangeRates?.value ?? {})) {
    if (exchangeRates) expectSources(exchangeRates, [currency], entry?.cite);
  }
  return problems;
}

type Expectation = {
  path: PropertyKey[];
  what: string;
  name: string;
  known?: Parsed<Record<string, unknown>>;
  /** The file that would have it. */
  in: string;
};
