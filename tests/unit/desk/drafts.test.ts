import { expect, test } from 'vitest';
import { checkContent, createContentChecker } from '@/lib/content/check/check-content';
import { decodeText } from '@/lib/content/parse/decode-text';
import { withDrafts } from '@/lib/content/parse/with-drafts';
import { formatProblem } from '@/lib/content/problem';
import { describeProblem } from '@/lib/desk/describe-problem';
import { body, createSource, frontmatter } from '../../content/fixture';

/* Texts that are typed at the desk and not saved are checked as if they were: the same problems, in the same words, at the same lines. */

const path = 'articles/first/bn.mdx';
const { root } = createSource();
const checker = createContentChecker();

const malformed: Record<string, string> = {
  empty: '',
  'without frontmatter': body.bn,
  'frontmatter that is no YAML': `---\ntitle: "ক\n---\n${body.bn}`,
  'a field twice': frontmatter.bn.replace('title:', 'title: ক\ntitle:') + body.bn,
  'a tag that is not closed': `${frontmatter.bn}${body.bn}\n<Callout type="note">\n\nক\n`,
  'an expression': `${frontmatter.bn}${body.bn}\n{1 + 1}\n`,
  import: `${frontmatter.bn}${body.bn}\nimport a from "b"\n`,
  'HTML that could run': `${frontmatter.bn}${body.bn}\n<script>alert(1)</script>\n`,
  'an unknown source': `${frontmatter.bn}${body.bn}\nক<Cite id="nobody" />।\n`,
  'a heading without an id': `${frontmatter.bn}${body.bn}\n## আরও\n`,
  'a heading that the twin lacks': `${frontmatter.bn}${body.bn}\n## আরও [#more]\n\nকথা।\n`,
  'another language': frontmatter.en + body.en,
  'raw marks': `${frontmatter.bn}${body.bn}\n**মোটা\n`,
  'control signs': `${frontmatter.bn}${body.bn}\nক\u0007\n`,
  'a carriage return before code': `${frontmatter.bn}${body.bn}\nক\r\rexport const a = 1\r\rখ\n`,
  'more than a file may have': `${frontmatter.bn}${body.bn}\n${'ক '.repeat(200_000)}\n`,
  'a dead link': `${frontmatter.bn}${body.bn}\n[ক](/bn/nowhere)\n`,
};

test.each(Object.entries(malformed))('%s: the desk says what npm run check says', (_, text) => {
  // As the file would be read.
  const saved = decodeText(`${root}/${path}`, Buffer.from(text));
  const source = createSource({ [path]: 'text' in saved ? saved.text : '' });
  if ('problem' in saved) {
    source.problems.push(saved.problem);
    source.files = source.files.filter((file) => file.path !== path);
  }
  const { problems, warnings } = checkContent(source);
  const typed = checker.check(withDrafts(createSource(), [{ path, text }]));
  expect(problems.length + warnings.length).toBeGreaterThan(0);
  expect(typed.problems).toEqual(problems);
  expect(typed.warnings).toEqual(warnings);
  for (const problem of [...problems, ...warnings]) {
    const { path: below, line, column, words } = describeProblem(problem, root);
    const told = words.map((one, index) => (index > 0 && !one.startsWith('Fix: ') ? `  ${one}` : one));
    const warning = problem.isWarning ? 'warning: ' : '';
    expect(`${root}/${below}:${line}:${column}: ${warning}${told.join('\n')}`).toBe(formatProblem(problem));
  }
});

test('a text that is not there yet has its folders', () => {
  const source = withDrafts(createSource(), [{ path: 'articles/third/bn.mdx', text: frontmatter.bn }]);
  expect(source.folders).toContain('articles/third');
  expect(source.files.map((file) => file.path)).toContain('articles/third/bn.mdx');
  const problems = checker.check(source).problems.map(({ file }) => file);
  expect(problems).toContain(`${root}/articles/third/article.yaml`);
});

test('without drafts, or with the text that is saved, the content is the same', () => {
  const source = createSource();
  expect(withDrafts(source, [])).toBe(source);
  const [file] = source.files;
  if (!file) throw new Error('the sample has no file');
  expect(withDrafts(source, [{ ...file }]).files[0]).toBe(file);
});

test('a file that could not be read is settled by the text that is typed', () => {
  const unreadable = { file: `${root}/${path}`, line: 1, column: 1, headline: 'cannot be read', fix: '' };
  const source = { ...createSource(), problems: [unreadable] };
  expect(withDrafts(source, [{ path, text: frontmatter.bn + body.bn }]).problems).toEqual([]);
});
