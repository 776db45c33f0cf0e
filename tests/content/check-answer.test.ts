import { expect, test } from 'vitest';
import { body, report } from './fixture';

const withAnswer = (answer: string) =>
  `---\ntitle: কাজের শুরু কোথায়\ndescription: কাজ কোথায় খুঁজবেন, কী লাগবে আর কত সময় যাবে, তার সহজ উত্তর এই লেখায় আছে।\nanswer: ${answer}\n---\n${body.bn}`;

const sentence = 'উত্তরটি এখানে দুটি বাক্যে লেখা আছে, আর তার পাশে আছে সূত্রের চিহ্ন <Cite id="fees" />।';
const check = (answer: string) => report({ 'articles/first/bn.mdx': withAnswer(answer) });

test('an answer is checked like the rest of the text, on its own lines', () => {
  expect(check(`>-\n  ${sentence}`)).toEqual([
    expect.stringContaining('the cited source "fees" is not in en.mdx'),
  ]);
  expect(check(`>-\n  ${sentence}\n  <Cite id="fee" />`).join('\n')).toMatch(
    /^content\/articles\/first\/bn\.mdx:6:3: [^\n]*"fee"/m,
  );
});

test.each([sentence, `"${sentence.replaceAll('"', '\\"')}"`])(
  'an answer beside its key is refused: %s',
  (answer) => {
    expect(check(answer)).toEqual([
      expect.stringMatching(/bn\.mdx:4:1\b[\s\S]*the answer is not a block[\s\S]*write "answer: >-"/),
    ]);
  },
);

test.each(['## A heading [#a]', '<ComparisonTable id="fees" />', '> A quotation'])(
  'an answer holds sentences, not %s',
  (part) => {
    expect(check(`|\n  ${'উত্তর '.repeat(12)}\n\n  ${part}`).join()).toMatch(
      /bn\.mdx:7:3\b[\s\S]*the answer holds more than sentences/,
    );
  },
);

test.each(['- another list', '    an indented line'])(
  'a list at the end of the answer does not go on in a text that begins with %j',
  (start) => {
    const text = withAnswer(`|\n  ${'উত্তর '.repeat(12)}\n\n  - এক`).replace('---\n\n', `---\n\n${start}\n\n`);
    expect(report({ 'articles/first/bn.mdx': text }).join()).toMatch(
      /bn\.mdx:7:3: the list that ends the answer goes on in the text below it/,
    );
  },
);

test('an answer is neither too short nor too long', () => {
  expect(check('>-\n  উত্তর।').join()).toContain('at least 50 characters');
  expect(check(`>-\n  ${'উত্তর '.repeat(200)}`).join()).toContain('at most 800 characters');
});
