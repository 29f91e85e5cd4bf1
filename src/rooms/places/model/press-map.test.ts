import assert from "node:assert/strict";
import { before, test } from "node:test";
import { join } from "node:path";
import fc from "fast-check";
import { loadPack, type Pack } from "../../../foundation/pack/index.ts";
import { cellAt, centreOf, isCell, stepCell } from "./cell.ts";
import { cellsIn, drawCounty, drawDistrict, drawNear } from "./draw-map.ts";
import { MAP_WIDTH, toPixels, toPoint, viewAround, viewOf } from "./map-view.ts";
import { nearestPlace } from "./nearest-place.ts";
import { districtAt } from "./outline.ts";
import { isOnMap, pressedDistrict, pressSpot, readPress } from "./press-map.ts";

let pack: Pack;

before(() => {
  pack = loadPack(join(import.meta.dirname, "../../../../packs/hertfordshire"));
});

test("every named place is in the outline of its district, which has at least eight", () => {
  for (const place of pack.places.places) assert.equal(districtAt(pack, place), place.district, place.id);
  for (const { id } of pack.districts)
    assert.ok(pack.places.places.filter(({ district }) => district === id).length >= 8, id);
});

test("a press on the county is the district that is drawn there; beside it, none", () => {
  const view = viewOf(
    pack,
    pack.districts.map(({ id }) => id),
  );
  const [place] = pack.places.places.filter(({ district }) => district === "stevenage");
  assert.ok(place);
  const { x, y } = toPixels(view, place);
  const body = { "at.x": String(Math.round(x)), "at.y": String(Math.round(y)) };
  assert.equal(pressedDistrict(pack, readPress(body)), "stevenage");
  assert.equal(pressedDistrict(pack, readPress({ "at.x": "1", "at.y": "1" })), undefined);
});

test("a press on a district is the hexagon of that place, and nothing finer is left of it", () => {
  fc.assert(
    fc.property(fc.constantFrom(...pack.places.places), (place) => {
      const view = viewOf(pack, [place.district]);
      const { x, y } = toPixels(view, place);
      // Rounding may leave the county where a place is at its edge; the hexagon then still reaches into it.
      const at = { x: Math.round(x), y: Math.round(y) };
      const spot = pressSpot(pack, place.district, {}, { at, go: "", mark: "" });
      assert.deepEqual(Object.keys(spot).toSorted(), ["isNear", "mark"]);
      assert.equal(spot.mark, cellAt(toPoint(view, at)));
      assert.ok(isCell(spot.mark ?? ""));
    }),
  );
});

test("the keyboard's press, which says 0 and 0, leaves the mark where it is", () => {
  const mark = cellAt({ lat: 51.902, lng: -0.202 });
  const press = readPress({ "at.x": "0", "at.y": "0", mark });
  assert.equal(press.at, undefined);
  assert.equal(pressSpot(pack, "stevenage", { mark, isNear: true }, press).mark, mark);
});

test("whatever is sent for a mark, only a hexagon in the county is taken", () => {
  const kept = { mark: cellAt({ lat: 51.902, lng: -0.202 }), isNear: true };
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constant(cellAt({ lat: 48.85, lng: 2.35 }))), (mark) => {
      const spot = pressSpot(pack, "stevenage", kept, readPress({ mark, go: "n" }));
      assert.ok(spot.mark !== undefined && isOnMap(pack, spot.mark));
    }),
  );
});

test("whatever is sent, reading a press never throws and a press off the county moves nothing", () => {
  fc.assert(
    fc.property(fc.anything(), (body) => {
      const press = readPress(body);
      assert.ok(press.at === undefined || Number.isInteger(press.at.x));
    }),
  );
  const kept = { mark: cellAt({ lat: 51.902, lng: -0.202 }) };
  const off = pressSpot(pack, "stevenage", kept, { at: { x: 9999, y: 9999 }, go: "", mark: "" });
  assert.equal(off.mark, kept.mark);
});

test("each of the four ways leads to another hexagon in that direction, and back again near", () => {
  fc.assert(
    fc.property(fc.constantFrom(...pack.places.places), (place) => {
      const here = cellAt(place);
      const centre = centreOf(here);
      assert.ok(centreOf(stepCell(here, "n")).lat > centre.lat);
      assert.ok(centreOf(stepCell(here, "s")).lat < centre.lat);
      assert.ok(centreOf(stepCell(here, "e")).lng > centre.lng);
      assert.ok(centreOf(stepCell(here, "w")).lng < centre.lng);
    }),
  );
});

test("from near, a hexagon is wide enough to be pressed, and the mark stands in the middle", () => {
  const mark = cellAt({ lat: 51.902, lng: -0.202 });
  const view = viewAround(mark);
  const middle = toPixels(view, centreOf(mark));
  assert.ok(Math.abs(middle.x - MAP_WIDTH / 2) < 1 && Math.abs(middle.y - MAP_WIDTH / 2) < 1);
  const cells = cellsIn(mark, view);
  assert.ok(cells.length > 50);
  const apart = cells
    .filter(({ cell }) => cell !== mark)
    .map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y));
  assert.ok(Math.min(...apart) >= 24, String(Math.min(...apart)));
});

test("where a mark is, is said by the nearest place: at it, or so far from it", () => {
  const [station] = pack.places.places.filter(({ id }) => id === "stevenage-station");
  assert.ok(station);
  assert.deepEqual(nearestPlace(pack, cellAt({ lat: 51.97, lng: -0.1 })).away !== undefined, true);
  const near = nearestPlace(pack, cellAt(station));
  assert.equal(near.place.district, "stevenage");
});

test("a map is well-formed, small, and says names that would else be markup", () => {
  const view = viewOf(pack, ["hertsmere"]);
  const drawings = [
    drawCounty(
      pack,
      viewOf(
        pack,
        pack.districts.map(({ id }) => id),
      ),
    ),
    drawDistrict(pack, "hertsmere", view),
    drawNear(pack, cellAt({ lat: 51.902, lng: -0.202 }), viewAround(cellAt({ lat: 51.902, lng: -0.202 }))),
  ];
  for (const drawing of drawings) {
    assert.match(drawing, /^<svg xmlns='[^']+' [^<]*>.*<\/svg>$/s);
    assert.doesNotMatch(drawing, /NaN|Infinity|undefined/);
    assert.ok(drawing.length < 30_000, String(drawing.length));
  }
});
