import fc from "fast-check";

/** One thing that somebody tries. Numbers are places in the world's lists, taken round and round. */
export type Move =
  | {
      readonly kind: "involve";
      readonly by: number;
      readonly thing: number;
      readonly to: number;
      readonly hours: number | undefined;
    }
  | { readonly kind: "stop"; readonly by: number; readonly sharing: number }
  | { readonly kind: "conflict"; readonly by: number; readonly actor: number; readonly thing: number }
  | { readonly kind: "lift"; readonly by: number; readonly conflict: number }
  | {
      readonly kind: "break-glass";
      readonly by: number;
      readonly thing: number;
      readonly isNamed: boolean;
      readonly hours: number;
    }
  | { readonly kind: "review"; readonly by: number; readonly use: number; readonly isJustified: boolean }
  | { readonly kind: "recognise"; readonly by: number; readonly thing: number; readonly person: number };

const actor = fc.nat({ max: 5 });
const thing = fc.nat({ max: 3 });
const place = fc.nat({ max: 20 });

/** Any such move; ones that are about to be refused too. */
export const arbitraryMove: fc.Arbitrary<Move> = fc.oneof(
  fc.record({
    kind: fc.constant("involve" as const),
    by: actor,
    thing,
    to: actor,
    hours: fc.constantFrom(undefined, undefined, -1, 1, 2),
  }),
  fc.record({ kind: fc.constant("stop" as const), by: actor, sharing: place }),
  fc.record({ kind: fc.constant("conflict" as const), by: fc.constantFrom(2, 4), actor, thing }),
  fc.record({ kind: fc.constant("lift" as const), by: fc.constantFrom(2, 4), conflict: place }),
  fc.record({
    kind: fc.constant("break-glass" as const),
    by: actor,
    thing,
    isNamed: fc.boolean(),
    hours: fc.constantFrom(4, 4, 0),
  }),
  fc.record({ kind: fc.constant("review" as const), by: actor, use: place, isJustified: fc.boolean() }),
  fc.record({
    kind: fc.constant("recognise" as const),
    by: actor,
    thing: fc.constant(3),
    person: fc.nat({ max: 1 }),
  }),
);
