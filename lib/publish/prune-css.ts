import { type AtRule, type Container, parse, type Root } from 'postcss';
import parseSelector, { type Selector } from 'postcss-selector-parser';

/** Elements that browser modules insert into pages, so the HTML does not name them. */
export const scriptedTags = [
  'a',
  'button',
  'iframe',
  'input',
  'ins',
  'li',
  'link',
  'output',
  'q',
  'script',
  'span',
  'ul',
];

/** Pseudo-classes that need one of the selectors inside them. */
const alternatives = [':is', ':where', ':has'];

/**
 * Creates a function that returns the rules of a style sheet that can apply to a page, given the names that the page uses.
 * A selector is dropped only when it needs a tag or class that the page does not have: attributes and states may change.
 * Results are cached, because pages of one kind use the same names.
 *
 * @returns names (tags as `table`, classes as `.meta`) → CSS, as minified as the sheet
 */
export function createCssPruner(css: string): (names: string[]) => string {
  const sheet = parse(css);
  const pruned = new Map<string, string>();
  return (names) => {
    const key = names.join(' ');
    const used = new Set([...names, ...scriptedTags]);
    const css = pruned.get(key) ?? keepSelectors(sheet, (selector) => canMatch(selector, used));
    pruned.set(key, css);
    return css;
  };
}

/** A style sheet without unwanted selectors, and without custom properties and at-rules that only those needed. */
export function keepSelectors(sheet: Root, isWanted: (selector: Selector) => boolean): string {
  const cut = sheet.clone();
  cut.walkRules((rule) => {
    // Keyframe steps look like selectors.
    if (rule.parent?.type === 'atrule' && 'name' in rule.parent && /keyframes$/i.test(`${rule.parent.name}`))
      return;
    const { nodes } = parseSelector().astSync(rule.selector);
    const kept = nodes.filter(isWanted);
    if (kept.length === 0) rule.remove();
    else if (kept.length < nodes.length)
      rule.selector = kept.map((selector) => `${selector}`.trim()).join(',');
  });
  removeUnusedProperties(cut);
  removeEmpty(cut);
  removeLoneLayer(cut);
  joinNeighbours(cut);
  return cut.toString().trim();
}

/** Selectors are kept or dropped whole: shortening an `:is()` could change its specificity. */
function canMatch(selector: Selector, names: Set<string>): boolean {
  return selector.nodes.every((node) => {
    if (node.type === 'tag') return names.has(node.value) || names.has(node.value.toLowerCase());
    // Tailwind also sets its properties on :host, for shadow trees.
    if (node.type === 'pseudo' && node.value === ':host') return false;
    if (node.type === 'class') return names.has(`.${node.value}`);
    if (node.type !== 'pseudo' || !alternatives.includes(node.value)) return true;
    return node.nodes.some((inner) => canMatch(inner, names));
  });
}

/** Removes custom properties that neither a plain property nor a used custom one refers to. */
function removeUnusedProperties(root: Root): void {
  const used = new Set<string>();
  const use = (text: string) => {
    for (const [name] of text.matchAll(/--[^\s,:;(){}]+/g)) used.add(name);
  };
  root.walkAtRules(({ name, params }) => {
    if (name !== 'property') use(params);
  });
  for (let before = -1; before < used.size; ) {
    before = used.size;
    root.walkDecls(({ prop, value }) => {
      if (!prop.startsWith('--') || used.has(prop)) use(value);
    });
  }
  root.walkDecls(/^--/, (declaration) => {
    if (!used.has(declaration.prop)) declaration.remove();
  });
  root.walkAtRules('property', (rule) => {
    if (!used.has(rule.params)) rule.remove();
  });
}

/** Merges consecutive rules with the same selector. */
function joinNeighbours(root: Root): void {
  root.walkRules((rule) => {
    const before = rule.prev();
    if (before?.type !== 'rule' || before.selector !== rule.selector) return;
    rule.prepend(...before.nodes);
    before.remove();
  });
}

/** An empty @layer sets the order of layers, when there are several. */
function removeLoneLayer(root: Root): void {
  const layers: AtRule[] = [];
  root.walkAtRules('layer', (layer) => {
    layers.push(layer);
  });
  if (layers.length === 1 && !layers[0]?.nodes?.length && !layers[0]?.params.includes(','))
    layers[0]?.remove();
}

function removeEmpty(container: Container): void {
  for (const node of [...(container.nodes ?? [])]) {
    if (!('nodes' in node) || !node.nodes) continue;
    removeEmpty(node as Container);
    const isLayer = node.type === 'atrule' && node.name === 'layer';
    if (node.nodes.length === 0 && !isLayer) node.remove();
  }
}
