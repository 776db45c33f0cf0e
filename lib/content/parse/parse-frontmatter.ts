import { splitFrontmatter } from '../markup/mdx-syntax';
import { fileStart, type Problem } from '../problem';
import type { frontmatterSchema, pageFrontmatterSchema } from '../schema/article-schema';
import type { ArticleText } from './content-model';
import { parseValue } from './parse-value';
import { parseYaml } from './parse-yaml';

/**
 * Parses the frontmatter of a text. The body stays Markdown, on the same lines as in the file.
 *
 * @param valueSchema  that of articles or of pages
 */
export function parseFrontmatter(
  file: string,
  text: string,
  valueSchema: typeof frontmatterSchema | typeof pageFrontmatterSchema,
): { text: ArticleText; problems: Problem[] } {
  const { frontmatter, body, bodyLine } = splitFrontmatter(text);
  if (frontmatter === undefined) {
    return { text: { file, body: blankHead(text), bodyLine }, problems: [frontmatterProblem(file, text)] };
  }
  const yaml = parseYaml(file, frontmatter, 1);
  const syntaxProblems = 'problems' in yaml ? yaml.problems : [];
  if (!yaml.located) return { text: { file, body, bodyLine }, problems: syntaxProblems };
  const { parsed, problems } = parseValue({
    file,
    located: yaml.located,
    valueSchema,
    what: 'frontmatter',
  });
  return { text: { file, body, bodyLine, frontmatter: parsed }, problems: [...syntaxProblems, ...problems] };
}

function frontmatterProblem(file: string, text: string): Problem {
  const language = /^---[ \t]*([^\s-]\S*)/.exec(text)?.[1];
  return {
    file,
    ...fileStart,
    headline: language
      ? `frontmatter in the language "${language}" is not allowed`
      : 'the frontmatter is missing or not closed',
    fix: 'begin the file with a line ---, title and description in YAML, and another line ---',
  };
}

/**
 * Blanks the lines that were meant as frontmatter, up to the line that closes it or is empty, so they are not checked
 * as text.
 */
function blankHead(text: string): string {
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---)?[ \t]*$/.test(line));
  if (!text.startsWith('---') || end < 0) return text;
  return [...lines.slice(0, end + 1).fill(''), ...lines.slice(end + 1)].join('\n');
}
