import type { ContentModel } from '../parse/content-model';
import type { Problem } from '../problem';
import { describeUnknownId } from './describe-unknown-id';

/** Reports tables made from a data file that show ids which the file does not have, or headlines that they do not show. */
export function checkTableViews(model: ContentModel): Problem[] {
  return [...model.tableViews.values()].flatMap(({ file, value, locate }) => {
    const { from, only = [], headlines = [], fields } = value;
    const data = from && model[from]?.value;
    const report = (path: PropertyKey[], issue: string | false | undefined, fix: string): Problem[] =>
      issue
        ? [{ file, ...locate(path), headline: 'invalid table', issues: [`${path.join('.')}: ${issue}`], fix }]
        : [];
    const what = from === 'programmes' ? 'programme has the id' : 'marketplace has the id';
    const shown = fields?.flatMap((field) => field?.id ?? []);
    return [
      ...only.flatMap((id, index) => {
        const issue = id && describeUnknownId(what, id, data && Object.keys(data));
        return report(['only', index], issue, `see ${model.root}/data/${from}.yaml`);
      }),
      ...headlines.flatMap((id, index) => {
        const issue = id && describeUnknownId('field has the id', id, shown);
        return report(['headlines', index], issue, 'choose from the fields');
      }),
    ];
  });
}
