/**
 * Links, buttons and fields that are no targets as WCAG 2.5.8 asks: 24 by 24 px, or alone within a circle of 24 px. Links within a
 * sentence are let go, as there. Runs in the page.
 */
export function findSmallTargets(): string[] {
  const targets = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
    .map((element) => ({ element, boxes: [...element.getClientRects()] }))
    // What is for screen readers only stands left of the page, or in a box of one pixel.
    .filter(({ boxes }) => boxes.some(({ width, height, right }) => width > 1 && height > 1 && right > 0));
  const isSmall = ({ width, height }: DOMRect) => width < 23.9 || height < 23.9;
  const centreOf = ({ left, right, top, bottom }: DOMRect) =>
    [(left + right) / 2, (top + bottom) / 2] as const;
  /** The nearest box around an element that is not a part of a line. */
  const blockOf = ({ parentElement: parent }: Element): Element =>
    parent && getComputedStyle(parent).display === 'inline' ? blockOf(parent) : (parent ?? document.body);
  const isInSentence = (element: Element) => {
    if (getComputedStyle(element).display !== 'inline') return false;
    const block = blockOf(element).cloneNode(true) as Element;
    for (const link of block.querySelectorAll('a')) link.remove();
    return (block.textContent ?? '').trim().split(/\s+/).length > 2;
  };
  return targets.flatMap(({ element, boxes: [box, ...further] }) => {
    // A link of several lines is part of a text.
    if (!box || further.length > 0 || !isSmall(box) || isInSentence(element)) return [];
    const [x, y] = centreOf(box);
    const near = targets.filter(
      (other) =>
        other.element !== element &&
        other.boxes.some((area) => {
          // Circles of two small targets may touch; so may a circle and a large target.
          const [toX, toY] = isSmall(area)
            ? centreOf(area)
            : [Math.max(area.left, Math.min(x, area.right)), Math.max(area.top, Math.min(y, area.bottom))];
          return Math.hypot(toX - x, toY - y) < (isSmall(area) ? 24 : 12);
        }),
    );
    const size = `${Math.round(box.width)} × ${Math.round(box.height)}`;
    return near.length > 0 ? [`${element.outerHTML.slice(0, 99)} is ${size}, ${near.length} too near`] : [];
  });
}
