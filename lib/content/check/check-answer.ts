import type { Root } from 'mdast';
import { positionOf } from '../markup/extract-outline';
import { isAnswer } from '../markup/is-answer';
import type { ArticleText } from '../parse/content-model';
import type { Problem } from '../problem';

/** Reports an answer that is not a block of text in the frontmatter, and parts of it that do not fit into its box. */
export function checkAnswer({ file, bodyLine, frontmatter }: ArticleText, tree: Root): Problem[] {
  const answer = tree.children.filter((node) => isAnswer(node, bodyLine));
  if (frontmatter?.value.answer && answer.length === 0) {
    return [
      {
        file,
        ...frontmatter.locate(['answer'], 'key'),
        headline: 'the answer is not a block',
        fix: 'write "answer: >-", and the text on the lines below, indented by two spaces',
      },
    ];
  }
  return answer
    .filter(({ type }) => type !== 'paragraph' && type !== 'list')
    .map((node) => ({
      file,
      ...positionOf(node),
      headline: 'the answer holds more than sentences',
      fix: 'write two or three sentences, and move the rest below the frontmatter',
    }));
}
