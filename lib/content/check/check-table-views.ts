import type { ContentModel } from '../parse/content-model';
import type { Problem } from '../problem';
import { describeUnknownId } from './describe-unknown-id';

/** Reports tables made from a data file that show ids which the file does not have. */
export function checkTableViews(model: ContentModel): Problem[] {
  return [...model.tableViews.values()].flatMap(({ file, value, locate }) => {
    const { from, only = [] } = value;
    const data = from && model[from]?.value;
    return only.flatMap((id, index) => {
      const what = from === 'programmes' ? 'programme has the id' : 'marketplace has the id';
      const issue = id && describeUnknownId(what, id, data && Object.keys(data));
      if (!issue) return [];
      const path = ['only', index];
      const fix = `see ${model.root}/data/${from}.yaml`;
      return [
        { file, ...locate(path), headline: 'invalid table', issues: [`${path.join('.')}: ${issue}`], fix },
      ];
    });
  });
}
