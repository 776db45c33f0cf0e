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
  return answer.flatMap((node) => {
    if (node.type !== 'paragraph' && node.type !== 'list') {
      const headline = 'the answer holds more than sentences';
      const fix = 'write two or three sentences, and move the rest below the frontmatter';
      return [{ file, ...positionOf(node), headline, fix }];
    }
    // In Markdown, empty lines do not end a list: what follows it in the text may still belong to it.
    if (node.position && node.position.end.line >= bodyLine) {
      const headline = 'the list that ends the answer goes on in the text below it';
      const fix = 'begin the text with a heading or a paragraph that is not indented';
      return [{ file, ...positionOf(node), headline, fix }];
    }
    return [];
  });
}
