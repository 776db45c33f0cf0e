import { parse } from 'postcss';

/**
 * Gives the custom properties that a style sheet sets short names, the shortest to those named most often: styles are inline
 * in every page, and each use of a colour repeats its name.
 *
 * @example shortenCssVariables(':root{--color-ink:#000}p{color:var(--color-ink)}') === ':root{--a:#000}p{color:var(--a)}'
 */
export function shortenCssVariables(css: string): string {
  const sheet = parse(css);
  const uses = new Map<string, number>();
  sheet.walkDecls(/^--/, ({ prop }) => {
    uses.set(prop, 0);
  });
  for (const [name] of css.matchAll(/(?<![\w-])--[\w-]+/g)) {
    const count = uses.get(name);
    if (count !== undefined) uses.set(name, count + 1);
  }
  const byUse = [...uses].sort(([, a], [, b]) => b - a);
  const names = new Map(byUse.map(([name], index) => [name, `--${nameOf(index)}`]));
  const shorten = (text: string) => text.replace(/(?<![\w-])--[\w-]+/g, (name) => names.get(name) ?? name);
  sheet.walkDecls((declaration) => {
    declaration.prop = shorten(declaration.prop);
    declaration.value = declaration.value.replace(/var\(\s*--[\w-]+/g, shorten);
  });
  sheet.walkAtRules((rule) => {
    rule.params = shorten(rule.params);
  });
  return sheet.toString();
}

/** a, b, … z, a1, b1, … */
function nameOf(index: number): string {
  const letter = String.fromCharCode('a'.charCodeAt(0) + (index % 26));
  return index < 26 ? letter : `${letter}${Math.floor(index / 26)}`;
}
