/* Compares drawings of text by where their ink is. */

/** Pixels by which an edge may be off. */
export const reach = 2;

/** Where there is ink: cut to it, a byte for each pixel. */
export type Mask = { width: number; height: number; ink: Uint8Array };

/** @param values  darkness of each pixel, row by row, from 0 to 255 */
export function cutToInk(values: Uint8Array, width: number, height: number): Mask {
  const isInk = (x: number, y: number) => (values[y * width + x] ?? 0) > 127;
  const columns = Array.from({ length: width }, (_, x) => x);
  const rows = Array.from({ length: height }, (_, y) => y);
  const inked = rows.filter((y) => columns.some((x) => isInk(x, y)));
  const [top = 0, bottom = 0] = [inked[0], inked.at(-1)];
  const between = columns.filter((x) => inked.some((y) => isInk(x, y)));
  const [left = 0, right = 0] = [between[0], between.at(-1)];
  const size = { width: right - left + 1, height: bottom - top + 1 };
  const ink = new Uint8Array(size.width * size.height);
  for (let y = 0; y < size.height; y += 1) {
    for (let x = 0; x < size.width; x += 1) ink[y * size.width + x] = isInk(left + x, top + y) ? 1 : 0;
  }
  return { ...size, ink };
}

/**
 * Ink of either word that the other has nothing near to, in pixels, where they lie on each other best. Programs place a letter
 * between two pixels in their own ways, so an edge may be off by one or two; a stroke more or less is not.
 */
export function countStray(one: Mask, other: Mask): number {
  const [nearOne, nearOther] = [thicken(one), thicken(other)];
  const shifts = [-1, 0, 1];
  const counts = shifts.flatMap((dx) =>
    shifts.map((dy) => countOutside(one, nearOther, dx, dy) + countOutside(other, nearOne, -dx, -dy)),
  );
  return Math.min(...counts);
}

/** Ink of a word that lies outside of another, when that one is moved. */
function countOutside({ width, ink }: Mask, other: Mask, dx: number, dy: number): number {
  let count = 0;
  for (const [index, isInk] of ink.entries()) {
    if (!isInk) continue;
    const [x, y] = [(index % width) - dx + reach, Math.floor(index / width) - dy + reach];
    const isWithin = x >= 0 && x < other.width && other.ink[y * other.width + x] === 1;
    if (!isWithin) count += 1;
  }
  return count;
}

/** A word with all within reach of its ink, in a frame as much larger. */
function thicken({ width, height, ink }: Mask): Mask {
  const thick = { width: width + 2 * reach, height: height + 2 * reach };
  const grown = new Uint8Array(thick.width * thick.height);
  for (const [index, isInk] of ink.entries()) {
    if (!isInk) continue;
    const [left, top] = [index % width, Math.floor(index / width)];
    for (let y = top; y <= top + 2 * reach; y += 1) {
      grown.fill(1, y * thick.width + left, y * thick.width + left + 2 * reach + 1);
    }
  }
  return { ...thick, ink: grown };
}
