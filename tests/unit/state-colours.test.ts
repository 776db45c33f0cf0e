import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/* Contrast as WCAG 2.2 defines it, computed from the tokens of both schemes. */

const css = readFileSync('app/globals.css', 'utf8');
const [light = '', dark = ''] = [...css.matchAll(/(?:@theme|:root) \{\s+--color[^}]*\}/g)].map(
  ([block]) => block,
);

test.each([
  ['light', light],
  ['dark', dark],
])('the words of states can be read on their grounds in %s colours', (_scheme, tokens) => {
  const colour = (name: string) => new RegExp(`--color-${name}: (#[\\da-f]{6});`).exec(tokens)?.[1] ?? '';
  for (const state of ['open', 'unsure', 'closed']) {
    const ratio = contrast(colour(state), colour(`${state}-soft`));
    expect(ratio, state).toBeGreaterThanOrEqual(4.5);
    // The shape and the border, on the page.
    expect(contrast(colour(state), colour('paper')), state).toBeGreaterThanOrEqual(3);
  }
});

function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [r = Number.NaN, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
