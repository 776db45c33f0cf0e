import type { Element } from '../markup/extract-outline';
import { didYouMean } from '../problem';
import { classifyUrl } from './classify-url';

type Attribute = Extract<Element['attributes'][number], { type: 'mdxJsxAttribute' }>;
type Description = { headline: string; fix: string };

const addressAttribute =
  /^(?:href|src|srcset|action|formaction|xlink:href|xlinkHref|data|poster|background)$/i;

/** Says why an attribute is not allowed on any element; undefined when it is safe. */
export function describeUnsafeAttribute({ name, value }: Attribute): Description | undefined {
  if (/^on/i.test(name)) {
    return { headline: `the attribute "${name}" is not allowed: it could run script`, fix: 'remove it' };
  }
  return typeof value === 'string' && addressAttribute.test(name) ? describeUnsafeUrl(value) : undefined;
}

/** Says why an article must not have a URL; undefined when it may. */
export function describeUnsafeUrl(url: string): Description | undefined {
  const judgement = classifyUrl(url);
  if (judgement === 'safe') return undefined;
  const shown = url.length > 60 ? `${url.slice(0, 57)}…` : url;
  return {
    headline:
      judgement === 'unsafe'
        ? `the address "${shown}" is not allowed: it could run script`
        : `the address "${shown}" is not complete`,
    fix: 'use an address that starts with https://, mailto:, tel:, / or #',
  };
}

/** Says that an element does not take an attribute, or not as an expression; undefined when it does. */
export function describeWrongAttribute(
  element: string,
  { name, value }: Attribute,
  known: readonly string[],
): Description | undefined {
  if (!known.includes(name)) {
    const headline = `<${element}> has no prop "${name}"${didYouMean(name, known)}`;
    return { headline, fix: known.length > 0 ? `it takes ${known.join(', ')}` : 'it takes none' };
  }
  if (typeof value === 'string') return undefined;
  return { headline: `the prop "${name}" of <${element}> is not plain text`, fix: `write ${name}="text"` };
}
