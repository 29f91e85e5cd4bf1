import assert from "node:assert/strict";
import fc from "fast-check";
import { readLeaveKey, restingKeys, type KeyReading } from "../index.ts";

const plain = { isComposing: false, hasModifier: false, isClaimed: false };

/** Any key that types, moves or edits. */
export const anyKey: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
  fc.constantFrom("Enter", "Tab", "Backspace", "ArrowLeft", "CapsLock", "AltGraph", "Dead", "Process", "F5"),
);

/** One press and release of Shift with nothing between. */
export function tap(time: number): KeyReading[] {
  return [
    { ...plain, type: "down", key: "Shift", time },
    { ...plain, type: "up", key: "Shift", time: time + 50 },
  ];
}

/** Whether these keys, one after the other, leave the page. */
export function leaves(events: readonly KeyReading[]): boolean {
  let keys = restingKeys;
  return events.some((event) => {
    const result = readLeaveKey(keys, event);
    keys = result.keys;
    return result.isLeaving;
  });
}

/**
 * Types so many random sequences as people type: fast or slow, with capitals, repeats, shortcuts, input methods, and up
 * to two idle presses of Shift between; none may leave.
 */
export function assertTypingNeverLeaves(numRuns: number): void {
  const typing = fc.array(fc.record({ stroke, idleTaps: fc.nat(2) }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(typing, (strokes) => {
      let time = 0;
      const events = strokes.flatMap(({ stroke: { keys, gap, how }, idleTaps }) => [
        ...keys.map(([type, key]): KeyReading => {
          time += gap;
          return { ...plain, ...how, type, key, time };
        }),
        ...Array.from({ length: idleTaps }, () => tap((time += 60))).flat(),
      ]);
      assert.equal(leaves(events), false);
    }),
    { numRuns },
  );
}

/** One stroke as people make them: a key alone, or with Shift down around part of it, let go before or after. */
const stroke = fc
  .record({
    key: anyKey,
    withShift: fc.boolean(),
    shiftFirstUp: fc.boolean(),
    repeats: fc.nat(3),
    gap: fc.nat(400),
    // Escape closes a list or ends an input method's word, and is a part of shortcuts; none of these is meant for us.
    how: fc.constantFrom({}, {}, {}, { isComposing: true }, { hasModifier: true }, { isClaimed: true }),
    isEscape: fc.boolean(),
  })
  .map(({ key, withShift, shiftFirstUp, repeats, gap, how, isEscape }): Stroke => {
    const name = isEscape && Object.keys(how).length > 0 ? "Escape" : key;
    const letter: Press[] = [
      ...Array.from({ length: repeats + 1 }, (): Press => ["down", name]),
      ["up", name],
    ];
    const upLast = letter.toSpliced(shiftFirstUp ? letter.length - 1 : letter.length, 0, ["up", "Shift"]);
    return { gap, how, keys: withShift ? [["down", "Shift"], ...upLast] : letter };
  });

type Press = readonly [type: "down" | "up", key: string];
type Stroke = { readonly gap: number; readonly how: Partial<KeyReading>; readonly keys: readonly Press[] };
