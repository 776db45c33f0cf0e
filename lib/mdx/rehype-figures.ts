import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { ImageSize } from '@/lib/content/parse/read-content-files';

/**
 * Sets the size of images, so that the page does not shift while they load, and turns an image alone in its paragraph into a
 * figure with its title as caption.
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
  };
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
