import type { Range } from "./scale.ts";

/** Something at a place, or nothing there. */
export type Spot = { readonly x: number; readonly y: number } | undefined;

/** A line from spot to spot, broken where one is missing or where a new one begins. */
export function linePath(spots: readonly Spot[], isBreak: (index: number) => boolean = () => false): string {
  return spots.map((spot, at) => (spot ? `${startOf(spots, at, isBreak)}${spot.x} ${spot.y}` : "")).join("");
}

/** A level line through each spot, half a step to either side within the edges, up or down where it changes. */
export function stepPath(
  spots: readonly Spot[],
  { half, edges }: { readonly half: number; readonly edges: Range },
  isBreak: (index: number) => boolean,
): string {
  return spots
    .map((spot, at) => {
      if (!spot) return "";
      const [from, to] = [Math.max(edges.low, spot.x - half), Math.min(edges.high, spot.x + half)].map(tenth);
      return `${startOf(spots, at, isBreak)}${from} ${spot.y}L${to} ${spot.y}`;
    })
    .join("");
}

function startOf(spots: readonly Spot[], at: number, isBreak: (index: number) => boolean): "L" | "M" {
  return at > 0 && spots[at - 1] !== undefined && !isBreak(at) ? "L" : "M";
}

/** To a tenth, which is finer than anyone sees. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
