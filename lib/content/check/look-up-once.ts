import type { ContentModel } from '../parse/content-model';

/** Makes a look-up that answers the same question about a model only once: a thousand articles ask for the same table. */
export function lookUpOnce<Answer>(
  lookUp: (model: ContentModel, id: string) => Answer,
): (model: ContentModel, id: string) => Answer {
  const answersOf = new WeakMap<ContentModel, Map<string, Answer>>();
  return (model, id) => {
    const answers = answersOf.get(model) ?? new Map<string, Answer>();
    answersOf.set(model, answers);
    const known = answers.get(id);
    if (known !== undefined || answers.has(id)) return known as Answer;
    const answer = lookUp(model, id);
    answers.set(id, answer);
    return answer;
  };
}
