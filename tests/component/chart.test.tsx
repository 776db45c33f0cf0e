import { expect, test } from 'vitest';
import { Chart } from '@/components/chart/Chart';
import type { ChartData } from '@/lib/content/charts/chart-data';
import { formatNumber } from '@/lib/i18n/format';
import { bothLocales, listParts, messageOf, readText, render } from './render';
import { hostile } from './samples';

const numberOf = (id: string) => (id === 'known' ? 12 : undefined);
const text = (bn: string, en: string) => ({ bn, en });
const title = text(`শিরোনাম ${hostile}`, `Title ${hostile}`);

const bars: ChartData = {
  kind: 'bars',
  title,
  note: { ...text('নিচের কথা', 'Words below'), cite: ['known', 'unknown'] },
  rows: [
    {
      label: text(`ফাইভার ${hostile}`, `Fiverr ${hostile}`),
      text: { ...text(`৮০ ডলার ${hostile}`, `US$80 ${hostile}`), cite: ['known'] },
      stripes: [{ from: 0, to: 80 }],
    },
    {
      label: text('আপওয়ার্ক', 'Upwork'),
      text: text('৮৫–১০০ ডলার', 'US$85–100'),
      stripes: [
        { from: 0, to: 85 },
        { from: 85, to: 100, isUnsure: true },
      ],
    },
  ],
};
const flow: ChartData = {
  kind: 'flow',
  title,
  steps: [
    { label: text('ক্লায়েন্ট', 'Client'), costs: [] },
    { label: text('আপনি', 'You'), costs: [text('২০%', '20%')] },
  ],
};
const tree: ChartData = {
  kind: 'tree',
  title,
  questions: [
    { ask: text('ক?', 'A?'), no: text('থামুন', 'Stop') },
    { ask: text('খ?', 'B?'), yes: text('যান', 'Go'), no: text('থামুন', 'Stop') },
  ],
};

test.each(bothLocales)('Chart in %s is a figure named by its title, escaped', (locale) => {
  for (const chart of [bars, flow, tree]) {
    const html = render(<Chart chart={chart} numberOf={numberOf} />, locale);
    expect(listParts(html, 'figure')).toHaveLength(1);
    expect(listParts(html, 'figcaption').map((caption) => caption.text)).toEqual([title[locale]]);
    expect(listParts(html, 'script')).toEqual([]);
  }
});

test.each(bothLocales)('all that a Chart in %s says is text, and its shapes are hidden', (locale) => {
  for (const chart of [bars, flow, tree]) {
    const shapes = listParts(render(<Chart chart={chart} numberOf={numberOf} />, locale), 'svg');
    expect(shapes.length).toBeGreaterThan(0);
    for (const { attributes, text: words } of shapes) {
      expect([attributes['aria-hidden'], words]).toEqual(['true', '']);
    }
  }
});

test.each(bothLocales)(
  'bars in %s have their names and values, with the sources that are known',
  (locale) => {
    const html = render(<Chart chart={bars} numberOf={numberOf} />, locale);
    const mark = `[${formatNumber(12, locale)}]`;
    const [first, second] = 'rows' in bars ? bars.rows : [];
    expect(listParts(html, 'li').map((row) => row.text)).toEqual([
      `${first?.label[locale]} ${first?.text[locale]}\u2060${mark}`,
      `${second?.label[locale]} ${second?.text[locale]}`,
    ]);
    expect(listParts(html, 'small').map((note) => note.text)).toEqual([
      `${bars.note?.[locale]}\u2060${mark}`,
    ]);
  },
);

test('a bar is as long as its value, and hatched where that is not certain', () => {
  const lines = listParts(render(<Chart chart={bars} numberOf={numberOf} />, 'en'), 'line');
  expect(lines.map(({ attributes: { x1, x2, class: look } }) => [x1, x2, look])).toEqual([
    [undefined, '80%', undefined],
    [undefined, '85%', undefined],
    ['85%', '100%', 'unsure'],
  ]);
});

test.each(bothLocales)(
  'a flow in %s has its stops in order, each after what the way to it costs',
  (locale) => {
    const html = render(<Chart chart={flow} numberOf={numberOf} />, locale);
    const words = 'steps' in flow ? flow.steps.flatMap(({ label, costs }) => [...costs, label]) : [];
    expect(readText(html)).toBe(title[locale] + words.map((word) => word[locale]).join(''));
    // One arrow leads to each stop but the first.
    expect(listParts(html, 'path')).toHaveLength(1);
  },
);

test.each(bothLocales)(
  'a tree in %s says where each answer leads, the one to the next question last',
  (locale) => {
    const html = render(<Chart chart={tree} numberOf={numberOf} />, locale);
    const t = (key: string) => messageOf(locale, 'QuestionTree', key);
    const [stop, go] = locale === 'bn' ? ['থামুন', 'যান'] : ['Stop', 'Go'];
    const answers = listParts(html, 'li').map((item) => item.text);
    expect(answers.filter((answer) => !answer.includes('?'))).toEqual([
      `${t('no')} ${stop}`,
      `${t('yes')} ${t('next')}`,
      `${t('yes')} ${go}`,
      `${t('no')} ${stop}`,
    ]);
  },
);
