/** A name that wants to stand at a place of the map, in its units. */
export type Label = { readonly text: string; readonly x: number; readonly y: number };

/** How wide a letter and how high a line is, about, for each size of type. */
const WIDE = 0.56;
const HIGH = 1.3;
/** Where else a name may stand when its own place is taken: lines below and above. */
const LINES = [0, 1, -1, 2, -2];

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/**
 * Puts names where none lies on another, nor beyond the edge: each at its place, else a line or two below or above,
 * else nowhere. Those that come first stand firmest. A name whose width is not told is as wide as its letters usually are.
 */
export function placeLabels(
  labels: readonly (Label & { readonly size: number; readonly width?: number })[],
  edge: { readonly width: number; readonly height: number },
): Label[] {
  const taken: Box[] = [];
  return labels.flatMap(({ text, x, y, size, width = text.length * size * WIDE }) => {
    const half = width / 2;
    // Beside the edge a name moves inward.
    const inward = Math.min(Math.max(x, half + 4), edge.width - half - 4);
    if (x < 0 || y < 0 || x > edge.width || y > edge.height) return [];
    for (const line of LINES) {
      const at = y + line * size * HIGH;
      const box = { left: inward - half, right: inward + half, top: at - size, bottom: at + size * 0.3 };
      if (box.top < 0 || box.bottom > edge.height || taken.some((other) => isOver(box, other))) continue;
      taken.push(box);
      return [{ text, x: Math.round(inward), y: Math.round(at) }];
    }
    return [];
  });
}

function isOver(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
