import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { funnelOf, type FunnelPlace } from "./funnel-of-places.ts";

const place = (id: string, count: number, of: number): FunnelPlace => ({ id, count, of });

test("a place far from the others for its size stands out, and which way is said", () => {
  const funnel = funnelOf("share", [
    place("a", 80, 100),
    place("b", 82, 100),
    place("c", 40, 100),
    place("d", 79, 100),
    place("e", 99, 100),
  ]);
  assert.equal(funnel?.centre, 76);
  assert.deepEqual(
    funnel.places.map(({ position, says }) => [position, says]),
    [
      ["within", "within"],
      ["within", "within"],
      ["far below", "lower"],
      ["within", "within"],
      ["far above", "higher"],
    ],
  );
});

test("one of many outside the 95% limits may be so by chance, and is not named", () => {
  const usual = Array.from({ length: 9 }, (_, at) => place(String(at), 50, 100));
  const funnel = funnelOf("share", [...usual, place("odd", 37, 100)]);
  assert.equal(funnel?.places.at(-1)?.position, "below");
  assert.equal(funnel.places.at(-1)?.says, "unsure");
});

test("rates are of ten thousand people, whatever the size of a place", () => {
  const funnel = funnelOf("rate", [
    place("a", 50, 100_000),
    place("b", 60, 120_000),
    place("c", 120, 90_000),
  ]);
  assert.equal(funnel?.places[0]?.value, 5);
  assert.equal(funnel.places[2]?.says, "higher");
});

test("of one place, of nothing, and of all there is no funnel", () => {
  assert.equal(funnelOf("share", [place("a", 5, 10)]), undefined);
  assert.equal(funnelOf("share", [place("a", 0, 10), place("b", 0, 10)]), undefined);
  assert.equal(funnelOf("share", [place("a", 10, 10), place("b", 10, 10)]), undefined);
});

test("limits hold the centre and widen as places get smaller; who is named lies outside", () => {
  const some = fc.integer({ min: 20, max: 500 }).chain((of) => fc.tuple(fc.nat(of), fc.constant(of)));
  fc.assert(
    fc.property(fc.array(some, { minLength: 2, maxLength: 10 }), (pairs) => {
      const funnel = funnelOf(
        "share",
        pairs.map(([count, of], at) => place(String(at), count, of)),
      );
      if (!funnel) return;
      for (const { usual, wide } of funnel.curve) {
        assert.ok(wide.low <= usual.low && usual.low <= funnel.centre + 1e-9);
        assert.ok(funnel.centre - 1e-9 <= usual.high && usual.high <= wide.high);
      }
      for (const { position, says } of funnel.places)
        if (says === "higher" || says === "lower") assert.notEqual(position, "within");
    }),
  );
});
