import { expect, test } from 'vitest';
import { FlowPage } from '@/components/flows/FlowPage';
import { FlowsPage } from '@/components/flows/FlowsPage';
import { getFlowPage } from '@/lib/content/flows/get-flow-page';
import { createLibrary } from '@/lib/content/library';
import { parseContent } from '@/lib/content/parse/parse-content';
import { formatDate } from '@/lib/i18n/format';
import { absoluteUrl, href } from '@/lib/i18n/href';
import type { Locale } from '@/lib/i18n/locales';
import { createSource, edit } from '@/tests/content/fixture';
import { sampleFlow, sampleFlowFile } from '@/tests/content/sample-flow';
import { bothLocales, listParts, messageOf, readText, render } from './render';
import { hostile } from './samples';

const quoted = JSON.stringify(`Pay nothing. ${hostile}`);
const { model } = parseContent(
  createSource({
    // The oldest check counts.
    ...edit(
      'data/sources.yaml',
      'publishedAt: 2023-10\n  checkedAt: 2026-11-23',
      'publishedAt: 2023-10\n  checkedAt: 2026-10-05',
    ),
    [sampleFlowFile]: sampleFlow.replace(
      '{ bn: টাকা দেবেন না।, en: Pay nothing. }',
      `{ bn: ${quoted}, en: ${quoted} }`,
    ),
  }),
);
const library = createLibrary(model);
const flow = library.getFlow('sample');
if (!flow) throw new Error('the sample is no flow');
const steps = [{ href: '/bn', label: 'home' }];

function renderAt(answers: string[], locale: Locale): string {
  const page = flow && getFlowPage(flow, answers);
  if (!flow || !page) throw new Error(`${answers.join('/')} is no page`);
  return render(<FlowPage {...{ library, flow, page, steps }} />, locale);
}

const linksOf = (html: string) => listParts(html, 'a').map(({ attributes, text }) => [attributes.href, text]);

test.each(bothLocales)('FlowsPage in %s lists each flow with what it tells', (locale) => {
  const html = render(<FlowsPage steps={steps} flows={library.listFlows()} />, locale);
  expect(listParts(html, 'h1').map(({ text }) => text)).toEqual([messageOf(locale, 'FlowsPage', 'title')]);
  expect(linksOf(html)).toContainEqual([href.flow(locale, 'sample'), flow.title[locale]]);
  expect(readText(html)).toContain(flow.description[locale]);
});

test.each(bothLocales)(
  'the first page in %s has the title, the question, and each answer as a link',
  (locale) => {
    const html = renderAt([], locale);
    expect(listParts(html, 'h1').map(({ text }) => text)).toEqual([flow.title[locale]]);
    expect(listParts(html, 'h2').map(({ text }) => text)[0]).toBe(flow.questions.paid?.ask[locale]);
    expect(linksOf(html)).toEqual(
      expect.arrayContaining([
        [href.flow(locale, 'sample', ['wants']), flow.questions.paid?.answers.wants?.[locale]],
        [href.flow(locale, 'sample', ['wants-none']), flow.questions.paid?.answers['wants-none']?.[locale]],
      ]),
    );
    expect(readText(html)).toContain(flow.questions.paid?.note?.[locale]);
    expect(readText(html)).not.toContain(messageOf(locale, 'FlowPage', 'back'));
    // The note cites a source, which stands below.
    expect(linksOf(html)).toContainEqual(['https://example.com/fees', 'Fees']);
  },
);

test.each(bothLocales)(
  'a later question in %s is the heading, says what was answered, and leads back',
  (locale) => {
    const html = renderAt(['wants-none', 'unknown'], locale);
    expect(listParts(html, 'h1').map(({ text }) => text)).toEqual([flow.questions.site?.ask[locale]]);
    const links = linksOf(html);
    expect(links).toContainEqual([
      href.flow(locale, 'sample', ['wants-none']),
      messageOf(locale, 'FlowPage', 'back'),
    ]);
    expect(links).toContainEqual([href.flow(locale, 'sample'), messageOf(locale, 'FlowPage', 'restart')]);
    // Each question leads to its own page, where the answer can be changed.
    expect(links).toContainEqual([href.flow(locale, 'sample'), flow.questions.paid?.ask[locale]]);
    expect(links).toContainEqual([
      href.flow(locale, 'sample', ['wants-none']),
      flow.questions.known?.ask[locale],
    ]);
    expect(listParts(html, 'strong').map(({ text }) => text)).toEqual([
      flow.questions.paid?.answers['wants-none']?.[locale],
      flow.questions.known?.answers.unknown?.[locale],
    ]);
    expect(readText(html)).toContain(messageOf(locale, 'FlowPage', 'last'));
  },
);

test.each(bothLocales)(
  'an outcome in %s says why, what to do, where to read on, its sources and since when they were checked',
  (locale) => {
    const html = renderAt(['wants-none', 'unknown', 'outside'], locale);
    const outcome = flow.outcomes.ask;
    expect(listParts(html, 'h1').map(({ text }) => text)).toEqual([outcome?.title[locale]]);
    const text = readText(html);
    for (const part of [...(outcome?.text ?? []), ...(outcome?.steps ?? [])])
      expect(text).toContain(part[locale]);
    const links = linksOf(html);
    expect(links).toContainEqual([`/${locale}/decide/sample`, outcome?.links[0]?.label[locale]]);
    expect(links.map(([address]) => address)).toEqual(
      expect.arrayContaining(['https://example.com/fees', 'https://example.com/circular']),
    );
    expect(text).toContain(formatDate('2026-10-05', locale));
    const own = absoluteUrl(
      library.site.url,
      href.flow(locale, 'sample', ['wants-none', 'unknown', 'outside']),
    );
    expect(links.map(([address]) => address)).toContain(`https://wa.me/?text=${own}`);
  },
);

test('texts of a flow cannot break out of the page', () => {
  const html = renderAt(['wants'], 'en');
  expect(readText(html)).toContain(`Pay nothing. ${hostile}`);
});
