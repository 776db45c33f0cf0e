import type { ContentModel } from '../parse/content-model';
import type { Problem } from '../problem';
import { describeUnknownId } from './describe-unknown-id';

/** Reports names in data/places.yaml of something that does not exist. Its schema knows the pages. */
export function checkPlaces({ places, ...model }: ContentModel): Problem[] {
  if (!places) return [];
  const { file, value, locate } = places;
  const kinds = ['topics', 'paths', 'programmes', 'marketplaces', 'glossary'] as const;
  return kinds.flatMap((kind) => {
    const known = model[kind] && Object.keys(model[kind].value);
    return Object.keys(value?.[kind] ?? {}).flatMap((id) => {
      const issue = describeUnknownId(`entry of ${kind} has the id`, id, known);
      const place = [kind, id];
      return issue
        ? [
            {
              file,
              ...locate(place),
              headline: 'invalid places',
              issues: [`${place.join('.')}: ${issue}`],
              fix: `name an entry of ${model.root}/data/${kind}.yaml`,
            },
          ]
        : [];
    });
  });
}
