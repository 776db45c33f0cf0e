import { readFileSync } from 'node:fs';
import postcss from 'postcss';
import { expect, test } from 'vitest';

/*
 * The contrast of every pair of colours that the site uses, by WCAG 2.2 (1.4.3, 1.4.11), from the tokens themselves: light, dark, and
 * on white paper.
 */

type Tokens = Record<string, string>;

const sheet = postcss.parse(readFileSync('app/globals.css', 'utf8'));
const light: Tokens = {};
const dark: Tokens = {};
const print: Tokens = {};

sheet.walkDecls(/^--color-/, ({ parent, prop, value }) => {
  const around = parent?.parent;
  const media = around?.type === 'atrule' && 'params' in around ? String(around.params) : '';
  const tokens = media.includes('dark') ? dark : media === 'print' ? print : light;
  tokens[prop.slice('--color-'.length)] = value;
});

const schemes: Record<string, Tokens> = {
  light,
  dark: { ...light, ...dark },
  // Browsers print no backgrounds.
  print: { ...light, ...print, paper: '#fff', card: '#fff', shade: '#fff', soft: '#fff' },
};

/** Text, on all that it stands on. */
const texts: Record<string, string[]> = {
  ink: ['paper', 'card', 'shade', 'soft'],
  muted: ['paper', 'card', 'shade', 'soft'],
  accent: ['paper', 'card', 'shade', 'soft'],
  warning: ['paper', 'card', 'shade'],
  'on-brand': ['brand'],
  paper: ['accent'],
  open: ['open-soft', 'paper', 'card'],
  unsure: ['unsure-soft', 'paper', 'card'],
  closed: ['closed-soft', 'paper', 'card'],
};

/** Borders of fields and buttons, signs of a state, marks of the focus, and the outlines of what is drawn. */
const shapes: Record<string, string[]> = {
  field: ['paper', 'card', 'shade', 'soft'],
  muted: ['paper', 'card', 'shade'],
  accent: ['paper', 'card', 'shade', 'soft'],
  warning: ['paper', 'card', 'shade'],
  brand: ['on-brand'],
  sun: ['brand'],
  'on-brand': ['brand'],
};

/** Says nothing that is not said beside it: lines between parts, edges of cards, and the ornament of the brand. */
const ornaments = ['rule', 'sun', 'brand'];

for (const [scheme, tokens] of Object.entries(schemes)) {
  test.each([...listPairs(texts, 4.5), ...listPairs(shapes, 3)])(
    `in ${scheme} colours %s on %s has a contrast of at least %d`,
    (front, back, least) => {
      // On paper neither the bar nor buttons are printed.
      if (scheme === 'print' && ['brand', 'on-brand', 'accent'].includes(back)) return;
      const [colour = '', ground = ''] = [tokens[front], scheme === 'print' ? '#fff' : tokens[back]];
      expect(contrast(colour, ground)).toBeGreaterThanOrEqual(least);
    },
  );
}

test('every colour of a text, a ground and a line is among those that are tried', () => {
  const faults: string[] = [];
  const grounds = [...Object.values(texts), ...Object.values(shapes)].flat();
  sheet.walkDecls((declaration) => {
    const { prop, value } = declaration;
    const names = [...value.matchAll(/var\(--color-([\w-]+)\)/g)].map(([, name = '']) => name);
    const known = /^(?:border|outline|stroke|--part)/.test(prop)
      ? [...Object.keys(shapes), ...ornaments]
      : { color: Object.keys(texts), background: [...grounds, ...ornaments] }[prop];
    const missing = names.filter((name) => known && !known.includes(name));
    faults.push(...missing.map((name) => `${declaration.toString()}: ${name}`));
  });
  expect(faults).toEqual([]);
});

test('the tokens of each scheme were found, and no dark colour can reach paper', () => {
  expect(Object.keys(light).length).toBeGreaterThan(10);
  expect(Object.keys(dark).length).toBeGreaterThan(8);
  expect(print.ink).toBe('#000');
  sheet.walkAtRules('media', ({ params }) => {
    if (params.includes('dark')) expect(params).toMatch(/^screen and /);
  });
});

function listPairs(by: Record<string, string[]>, least: number) {
  return Object.entries(by).flatMap(([front, backs]) => backs.map((back) => [front, back, least] as const));
}

/** WCAG 2.2, definition of contrast ratio. */
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const digits = /^#(?:([0-9a-f])([0-9a-f])([0-9a-f])|([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2}))$/i.exec(
    colour,
  );
  if (!digits) throw new Error(`expected a colour like #24201a, received "${colour}"`);
  const [red = 0, green = 0, blue = 0] = digits
    .slice(1)
    .filter((part) => part !== undefined)
    .map((part) => Number.parseInt(part.padStart(2, part), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
