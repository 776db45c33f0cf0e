import { attributeOf, type HtmlElement, textOf } from '@/lib/content/html-tree';
import type { Site } from '@/lib/content/schema/site-schema';
import { listLoadedModules, plainScripts } from './module-loader';
import { speculationRules } from './speculation-rules';

/** What of our own a document may refer to. */
export type OwnParts = {
  siteUrl: string;
  /** Addresses of the browser modules of the build. */
  modules: ReadonlySet<string>;
  /** The advertisements of site.yaml. */
  ads?: Site['ads'];
  /** The style of this document, as it stands in the page; any one when it is not known. */
  style?: string;
};

type ElementRule = (element: HtmlElement, own: OwnParts) => boolean;
type AttributeRule = (element: HtmlElement, value: string, own: OwnParts) => boolean;

/** Elements for text, tables and forms. They load nothing and run nothing: only their attributes are looked at. */
const plainElements =
  'html head body title header footer main nav section article aside address search ' +
  'h1 h2 h3 h4 h5 h6 hgroup p div span a hr br wbr pre blockquote ol ul li dl dt dd figure figcaption menu ' +
  'abbr b bdi bdo cite code data del dfn em i ins kbd mark q ruby rp rt s samp small strong sub sup time u var ' +
  'table caption colgroup col thead tbody tfoot tr th td img picture source details summary dialog ' +
  'form fieldset legend label input button select optgroup option textarea output progress meter datalist';

/** Elements of SVG that a drawing in a document may hold. Those that load or run something, like `use` and `script`, are not here. */
export const drawnElements: ReadonlySet<string> = new Set(
  'svg g path rect circle line polyline polygon text tspan title desc defs pattern'.split(' '),
);

/** Every element that a document may hold. What is not here fails the build. */
export const elementRules: ReadonlyMap<string, ElementRule> = new Map<string, ElementRule>([
  ...plainElements.split(' ').map((name): [string, ElementRule] => [name, () => true]),
  ['script', isOwnScript],
  ['style', isOwnStyle],
  ['link', isOwnLink],
  ['meta', isKnownMeta],
]);

/** Attributes that hold words, numbers or states. */
const plainAttributes = new Set(
  (
    'class lang dir title role tabindex translate popover popovertarget popovertargetaction accesskey ' +
    'datetime colspan rowspan scope headers abbr span start reversed value open name for type placeholder ' +
    'required readonly disabled checked selected multiple accept minlength maxlength min max low high optimum step size rows cols ' +
    'wrap pattern autocomplete autocapitalize autofocus spellcheck inputmode enterkeyhint list label method enctype ' +
    'novalidate formnovalidate accept-charset form rel hreflang alt width height loading decoding media charset property content ' +
    'viewBox d x y x1 y1 x2 y2 cx cy r rx points transform stroke-width stroke-linecap stroke-dasharray text-anchor ' +
    'preserveAspectRatio patternUnits patternTransform'
  ).split(' '),
);

/** Attributes that are allowed only with some values. */
const attributeRules: ReadonlyMap<string, AttributeRule> = new Map<string, AttributeRule>([
  // React gives ids like S:0 and _R_ to what its client moves or runs.
  ['id', (_, value) => !/^(?:[A-Z]:|_R)/.test(value)],
  // What React hides for its client has no name of ours; without script it would stay hidden.
  ['hidden', (element) => ['class', 'id'].some((name) => attributeOf(element, name))],
  // Aligned columns of Markdown.
  ['style', (_, value) => /^text-align:\s*(?:left|center|right);?$/.test(value)],
  [
    'href',
    (element, value) => element.tagName === 'link' || (element.tagName === 'a' && isLinkTarget(value)),
  ],
  ['download', ({ tagName }) => tagName === 'a'],
  ['src', ({ tagName }, value, own) => tagName === 'script' || (tagName === 'img' && isOwnFile(value, own))],
  [
    'srcset',
    ({ tagName }, value, own) => tagName === 'source' && isOwnFile(value, own) && !/[\s,]/.test(value),
  ],
  ['action', ({ tagName }, value, own) => tagName === 'form' && isOwnFile(value, own)],
  ['formaction', ({ tagName }, value, own) => ['button', 'input'].includes(tagName) && isOwnFile(value, own)],
  // A colour, or a pattern of the same page.
  ['fill', (_, value) => isPaint(value)],
  ['stroke', (_, value) => isPaint(value)],
  ['data-ad-client', (_, value, { ads }) => value === ads?.publisher],
  ['data-ad-slot', (element, value, { ads }) => isAdSlot(element, value, ads)],
]);

function isPaint(value: string): boolean {
  return /^(?:[a-z]+|url\(#[a-z-]+\))$/i.test(value);
}

/** Whether an attribute may stand in a document. */
export function isAllowedAttribute(element: HtmlElement, name: string, own: OwnParts): boolean {
  const rule = attributeRules.get(name);
  if (rule) return rule(element, attributeOf(element, name) ?? '', own);
  return plainAttributes.has(name) || /^(?:data|aria)-[a-z-]+$/.test(name);
}

/**
 * Whether a script is one that we write: a browser module, its loader, or data that is nothing but JSON.
 *
 * Run-time pages allow only these in their policy, so an inline script that somebody brought into a page does not run.
 */
function isOwnScript(script: HtmlElement, { modules, ads }: Pick<OwnParts, 'modules' | 'ads'>): boolean {
  const type = attributeOf(script, 'type');
  const src = attributeOf(script, 'src');
  const text = textOf(script);
  if (src !== undefined) return type === 'module' && modules.has(src) && text === '';
  if (type === 'speculationrules') return text === speculationRules;
  if (type === 'application/ld+json') return contextOf(text) === 'https://schema.org';
  if (type === 'application/json') return parseData(text) !== undefined;
  if (type !== undefined) return false;
  if (plainScripts.includes(text)) return true;
  const loaded = listLoadedModules(text);
  const [, adModule] = loaded;
  return loaded.length > 0 && loaded.every((path) => modules.has(path)) && (!adModule || ads !== undefined);
}

/** The one style of the document, at the end of its head. */
function isOwnStyle(element: HtmlElement, { style }: OwnParts): boolean {
  const { parentNode, attrs } = element;
  const isLast = parentNode?.nodeName === 'head' && parentNode.childNodes.at(-1) === element;
  const isAlone = parentNode?.childNodes.filter(({ nodeName }) => nodeName === 'style').length === 1;
  return isLast && isAlone && attrs.length === 0 && (style === undefined || textOf(element) === style);
}

const linkTypes = ['canonical', 'alternate', 'icon', 'apple-touch-icon', 'manifest', 'next', 'prev'];
const feedTypes = ['application/atom+xml', 'application/feed+json'];

function isOwnLink(link: HtmlElement, own: OwnParts): boolean {
  const rel = attributeOf(link, 'rel') ?? '';
  const type = attributeOf(link, 'type');
  if (!linkTypes.includes(rel) || !isOwnFile(attributeOf(link, 'href') ?? '', own)) return false;
  if (rel === 'alternate')
    return type === undefined ? Boolean(attributeOf(link, 'hreflang')) : feedTypes.includes(type);
  return true;
}

const metaNames = ['viewport', 'theme-color', 'color-scheme', 'description', 'robots'];

function isKnownMeta(meta: HtmlElement): boolean {
  const name = attributeOf(meta, 'name') ?? attributeOf(meta, 'property');
  if (name !== undefined) return metaNames.includes(name) || /^(?:og|article|twitter):[a-z_:]+$/.test(name);
  return attributeOf(meta, 'charset') !== undefined && meta.attrs.length === 1;
}

/** Protocols that a link may lead to; `fb-messenger` opens the app of that name. */
const linkProtocols = ['http:', 'https:', 'mailto:', 'tel:', 'fb-messenger:'];

function isLinkTarget(address: string): boolean {
  return linkProtocols.includes(parseUrl(address, 'https://own.invalid')?.protocol ?? '');
}

/** Whether an address is on this site and not one of Next.js' own files. */
function isOwnFile(address: string, { siteUrl }: OwnParts): boolean {
  const url = parseUrl(address, siteUrl);
  return url !== undefined && url.origin === new URL(siteUrl).origin && !url.pathname.includes('/_next/');
}

function isAdSlot(element: HtmlElement, slot: string, ads: Site['ads']): boolean {
  const isPlace = element.tagName === 'aside' && attributeOf(element, 'class') === 'ad';
  return isPlace && ads !== undefined && Object.values(ads.slots).includes(slot);
}

function parseUrl(address: string, base: string): URL | undefined {
  return URL.canParse(address, base) ? new URL(address, base) : undefined;
}

function contextOf(text: string): unknown {
  const data = parseData(text);
  return typeof data === 'object' && data && '@context' in data ? data['@context'] : undefined;
}

function parseData(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
