import type { ContentModel } from '../parse/content-model';
import type { ParsedFile } from '../parse/parse-value';
import type { Problem } from '../problem';
import { describeUnknownId } from './describe-unknown-id';

type Name = { path: PropertyKey[]; name: string | undefined };

/** Reports marketplaces and payout methods that refer to unknown ids, or repeat each other. */
export function checkMoney({ root, marketplaces, payouts }: ContentModel): Problem[] {
  const owners = Object.entries(payouts?.value ?? {}).flatMap(([id, entry]) =>
    listNames([id, 'marketplaces'], entry?.marketplaces),
  );
  const routes = Object.entries(marketplaces?.value ?? {}).flatMap(([id, entry]) =>
    (entry?.payouts?.routes ?? []).map((route, index) => ({
      path: [id, 'payouts', 'routes', index, 'id'],
      name: route?.id,
    })),
  );
  return [
    ...checkNames(payouts, owners, {
      what: 'marketplace has the id',
      known: marketplaces && Object.keys(marketplaces.value),
      fix: `see ${root}/data/marketplaces.yaml`,
    }),
    ...checkNames(marketplaces, routes, {
      what: 'payout has the id',
      known: payouts && Object.keys(payouts.value),
      fix: `see ${root}/data/payouts.yaml`,
    }),
    // payouts.yaml says which marketplace a method belongs to: listing it again would duplicate the fact.
    ...routes.flatMap(({ path, name }) =>
      marketplaces && name && payouts?.value[name]?.marketplaces
        ? [
            problemOf(
              marketplaces,
              path,
              `${root}/data/payouts.yaml already says that "${name}" belongs to a marketplace`,
              'leave it out',
            ),
          ]
        : [],
    ),
  ];
}

function listNames(path: PropertyKey[], names: (string | undefined)[] = []): Name[] {
  return names.map((name, index) => ({ path: [...path, index], name }));
}

type Expected = { what: string; known: string[] | undefined; fix: string };

function checkNames(
  parsed: ParsedFile<unknown> | undefined,
  names: Name[],
  { what, known, fix }: Expected,
): Problem[] {
  return names.flatMap(({ path, name }) => {
    const issue = name === undefined ? undefined : describeUnknownId(what, name, known);
    return parsed && issue ? [problemOf(parsed, path, issue, fix)] : [];
  });
}

function problemOf(
  { file, locate }: ParsedFile<unknown>,
  path: PropertyKey[],
  issue: string,
  fix: string,
): Problem {
  return {
    file,
    ...locate(path),
    headline: 'invalid money rules',
    issues: [`${path.join('.')}: ${issue}`],
    fix,
  };
}
