import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { funnelOf, type FunnelPlace } from "./funnel-of-places.ts";

const place = (id: string, count: number, of: number, off = 0): FunnelPlace => ({
  id,
  count,
  of,
  off: { count: off, of: off },
});

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

test("who is named lies outside whatever the rounded counts stand for; who does so only as it is told is not named", () => {
  const usual = Array.from({ length: 4 }, (_, at) => place(String(at), 60, 75, 2));
  const saysOf = (count: number, off: number) => {
    const others = usual.map((each) => ({ ...each, off: { count: off, of: off } }));
    return funnelOf("share", [...others, place("odd", count, 75, off)])?.places.at(-1)?.says;
  };
  assert.deepEqual([saysOf(45, 0), saysOf(45, 2), saysOf(35, 2)], ["lower", "unsure", "lower"]);
  const shift = fc.integer({ min: -2, max: 2 });
  const some = fc
    .integer({ min: 4, max: 60 })
    .chain((of) => fc.record({ of: fc.constant(5 * of), count: fc.nat(of).map((count) => 5 * count) }))
    .chain((told) => fc.record({ told: fc.constant(told), up: shift, wider: shift }));
  fc.assert(
    fc.property(fc.array(some, { minLength: 3, maxLength: 8 }), (places) => {
      const funnel = funnelOf(
        "share",
        places.map(({ told }, at) => place(String(at), told.count, told.of, 2)),
      );
      const exact = places.map(({ told, up, wider }, at) => {
        const of = told.of + wider;
        return place(String(at), Math.min(of, Math.max(0, told.count + up)), of);
      });
      const counted = funnelOf("share", exact);
      for (const [at, { says }] of (funnel?.places ?? []).entries())
        if (counted && (says === "higher" || says === "lower"))
          assert.match(counted.places[at]?.position ?? "", says === "higher" ? /above/ : /below/);
    }),
    { numRuns: 60 },
  );
});
