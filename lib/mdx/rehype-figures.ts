import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { ImageSize } from '@/lib/content/parse/read-content-files';

/** Smaller forms of an image that may lie beside it, the smallest first. */
const smallerForms = ['avif', 'webp'] as const;

/**
 * Sets the size of images, so that the page does not shift while they load, and turns an image alone in its paragraph into a
 * figure with its title as caption. Where smaller forms of an image lie beside it, browsers may choose.
 */
export function rehypeFigures({ images }: { images: Map<string, ImageSize> }) {
  return (tree: Root) => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'img') sizeImage(node, images);
      const only = node.tagName === 'p' && node.children.length === 1 ? node.children[0] : undefined;
      if (only?.type !== 'element' || only.tagName !== 'img' || !parent || index === undefined) return;
      sizeImage(only, images);
      parent.children[index] = figureOf(only);
    });
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'img' || !parent || index === undefined) return;
      const sources = listSmallerForms(String(node.properties.src), images);
      if (sources.length === 0) return;
      parent.children[index] = pictureOf(node, sources);
      return SKIP;
    });
  };
}

/** The smaller forms of an image of the same size: `/images/desk.avif` beside `/images/desk.jpg`. */
export function listSmallerForms(address: string, images: ReadonlyMap<string, ImageSize>): string[] {
  const [, name] = /^(.*)\.(?:jpe?g|png)$/.exec(address) ?? [];
  const size = images.get(address);
  if (name === undefined || !size) return [];
  return smallerForms
    .map((form) => `${name}.${form}`)
    .filter((other) => {
      const found = images.get(other);
      return found?.width === size.width && found.height === size.height;
    });
}

function pictureOf(image: Element, sources: string[]): Element {
  const children = sources.map((srcSet): Element => {
    const type = `image/${srcSet.split('.').at(-1)}`;
    return { type: 'element', tagName: 'source', properties: { srcSet, type }, children: [] };
  });
  return { type: 'element', tagName: 'picture', properties: {}, children: [...children, image] };
}

function sizeImage(image: Element, images: Map<string, ImageSize>): void {
  const size = images.get(String(image.properties.src));
  image.properties = { ...image.properties, ...size, loading: 'lazy', decoding: 'async' };
}

function figureOf(image: Element): Element {
  const { title, ...properties } = image.properties;
  const children: ElementContent[] = [{ ...image, properties }];
  if (title) {
    children.push({
      type: 'element',
      tagName: 'figcaption',
      properties: {},
      children: [{ type: 'text', value: String(title) }],
    });
  }
  return { type: 'element', tagName: 'figure', properties: {}, children };
}
