import type { Pack } from "../../../foundation/pack/index.ts";
import { cellAt, centreOf, cornersOf, isCell, stepCell } from "./cell.ts";
import { toPoint, viewAround, viewOf } from "./map-view.ts";
import { districtAt } from "./outline.ts";

/** The name of a map's input: a press sends where it was, in pixels, as `at.x` and `at.y`. */
export const PRESSED = "at";

/** What came with a page that has a map. */
export type MapPress = {
  /** In pixels; nothing where no map was pressed, or it was by the keyboard, which sends 0 and 0. */
  readonly at: { readonly x: number; readonly y: number } | undefined;
  readonly go: string;
  /** The mark as the page had it, or as the arrow keys moved it. */
  readonly mark: string;
};

/** Where a journey's map stands: the mark, as a hexagon, and whether it is shown from near. */
export type Spot = { readonly mark?: string; readonly isNear?: boolean };

/** Reads a press out of what was sent, untrusted. */
export function readPress(body: unknown): MapPress {
  const sent = new Map<string, unknown>(
    typeof body === "object" && body !== null ? Object.entries(body) : [],
  );
  const [x, y] = [numberIn(sent.get(`${PRESSED}.x`)), numberIn(sent.get(`${PRESSED}.y`))];
  const isPress = x !== undefined && y !== undefined && (x !== 0 || y !== 0);
  const [mark, go] = [sent.get("mark"), sent.get("go")];
  return {
    at: isPress ? { x, y } : undefined,
    go: typeof go === "string" ? go : "",
    mark: typeof mark === "string" ? mark : "",
  };
}

/** The district that was pressed on the map of the county; nothing beside it. */
export function pressedDistrict(
  pack: Pick<Pack, "outline" | "districts">,
  { at }: MapPress,
): string | undefined {
  if (!at) return undefined;
  const view = viewOf(
    pack,
    pack.districts.map(({ id }) => id),
  );
  return districtAt(pack, toPoint(view, at));
}

/**
 * Where the map of a district stands after a press. The point that was pressed becomes its hexagon here and is nowhere
 * else. What is off the county leaves the mark where it was.
 */
export function pressSpot(pack: Pack, district: string, before: Spot, press: MapPress): Spot {
  const mark = markOf(pack, before, press);
  if (press.go === "far") return {};
  if (press.go === "near") return { mark: beginning(pack, district), isNear: true };
  const { go } = press;
  if (before.isNear && mark !== undefined && isStep(go)) return within(pack, stepCell(mark, go), mark);
  if (!press.at) return mark === undefined ? {} : { mark, isNear: before.isNear ?? false };
  const view = before.isNear && before.mark ? viewAround(before.mark) : viewOf(pack, [district]);
  return within(pack, cellAt(toPoint(view, press.at)), mark);
}

/** Where the map from near begins for someone who does not press: at the first place of the district. */
function beginning({ places, districts }: Pack, district: string): string {
  const first = places.places.find((place) => place.district === district) ?? places.places[0];
  if (!first) throw new Error(`No place is named in ${district}, of ${districts.length} districts.`);
  return cellAt(first);
}

/** The mark that is meant: as it was sent along where that can be, else as it stood. */
export function markOf(
  pack: Pick<Pack, "outline">,
  { mark }: Spot,
  press: Pick<MapPress, "mark">,
): string | undefined {
  return isOnMap(pack, press.mark) ? press.mark : mark;
}

/** Whether a text names a hexagon that is in the county or reaches into it: nothing else is ever taken for a place. */
export function isOnMap(pack: Pick<Pack, "outline">, cell: string): boolean {
  if (!isCell(cell)) return false;
  return [centreOf(cell), ...cornersOf(cell)].some((point) => districtAt(pack, point) !== undefined);
}

function within(pack: Pick<Pack, "outline">, wanted: string, mark: string | undefined): Spot {
  if (isOnMap(pack, wanted)) return { mark: wanted, isNear: true };
  return mark === undefined ? {} : { mark, isNear: true };
}

function isStep(go: string): go is "n" | "s" | "e" | "w" {
  return go === "n" || go === "s" || go === "e" || go === "w";
}

function numberIn(sent: unknown): number | undefined {
  return typeof sent === "string" && /^\d{1,4}$/.test(sent) ? Number(sent) : undefined;
}
