import { findNarrow } from "./attack.ts";
import { joinEditions, statesOf, type Editions, type State } from "./editions.ts";
import { findDetermined } from "./eliminate.ts";
import type { Fault } from "./fault.ts";
import type { Solver } from "./programme.ts";
import type { Publication } from "./publication.ts";
import { viewOf, type Knowing } from "./view.ts";

/**
 * Attacks a publication before somebody else does, with all its tables and all earlier publications together. A cell
 * that is held back by every publication that has it is safe when
 * 1. no sum or difference of published counts gives it (exact elimination), and
 * 2. its smallest and its largest possible value lie at least its table's `smallest` apart, among all sets of whole
 *    counts from nought (from one, where noughts are shown) that agree with what is published. So it may be anything
 *    from a small count to one that would be shown, or is known at best to within that many; and counts held back
 *    beside a published total come to at least `smallest` together.
 *
 * Both are asked of a reader who sees rounded numbers, and of one who has the exact counts of all that is shown: what
 * holds against the second does not rest on rounding. A cell that no table publishes is not judged, but is reasoned with.
 * A reader who knows how cells were chosen, or some of the people counted, may know more.
 * @returns every fault; none means that it may go out
 * @throws {RangeError} when two tables count a cell differently, or are too large to be audited exactly
 * @throws when what is published cannot be true, as when a nought is held back where noughts are shown
 */
export function audit(
  publication: Publication,
  solve: Solver,
  { earlier = [], knowing = ["exact counts", "rounded numbers"] }: AuditOptions = {},
): readonly Fault[] {
  const all = [publication, ...earlier];
  const editions = joinEditions(all);
  const states = statesOf(
    editions,
    all.map(({ heldBack }) => heldBack),
  );
  const heldBack = new Set(states.flatMap((state, index) => (state === "held back" ? [index] : [])));
  const found: Found[] = [];
  // What agrees with exact counts agrees with rounded ones too: whatever the first reader cannot tell, the second cannot.
  let judged: ReadonlySet<number> = heldBack;
  for (const reader of ["exact counts", "rounded numbers"] as const) {
    if (!knowing.includes(reader)) continue;
    const faults = attackAs(reader, { editions, states, judged }, solve);
    judged = new Set(faults.map(({ cell }) => cell));
    found.push(...faults);
  }
  return [...found.map(({ fault }) => fault), ...shownBefore(editions, states, publication)];
}

/** What else an audit takes. */
export type AuditOptions = {
  /** Publications that went out before, of the same counts or parts of them. */
  readonly earlier?: readonly Publication[];
  /** Against which readers. */
  readonly knowing?: readonly Knowing[];
};

function attackAs(knowing: Knowing, { editions, states, judged }: Target, solve: Solver): readonly Found[] {
  const view = viewOf(editions, states, knowing);
  const determined = findDetermined(view.rows);
  const widths = view.unknown.map((index, place) =>
    judged.has(index) && !determined.has(place) ? editions.cells[index]?.smallest : undefined,
  );
  const narrow = findNarrow(view, widths, solve);
  return view.unknown.flatMap((index, place) => {
    const cell = editions.cells[index];
    if (cell === undefined || !judged.has(index)) return [];
    const value = determined.get(place);
    const range = value === undefined ? narrow.get(place) : { low: value, high: value };
    if (range === undefined) return [];
    const { key, label, tables, smallest } = cell;
    const kind = value === undefined ? "range" : "equation";
    return [{ cell: index, fault: { kind, key, label, tables, ...range, width: smallest, knowing } }];
  });
}

/** What is held back now, although it can be read in an earlier publication. */
function shownBefore(
  { cells }: Editions,
  states: readonly State[],
  { heldBack }: Publication,
): readonly Fault[] {
  return cells.flatMap(({ key, label, tables, count, smallest, editions }, index) => {
    if (states[index] !== "shown" || !editions.includes(0) || !heldBack.has(key)) return [];
    const fault = { kind: "shown before", key, label, tables, low: count, high: count } as const;
    return [{ ...fault, width: smallest, knowing: "rounded numbers" }];
  });
}

type Target = {
  readonly editions: Editions;
  readonly states: readonly State[];
  /** Places of the cells that are asked about. */
  readonly judged: ReadonlySet<number>;
};

type Found = { readonly cell: number; readonly fault: Fault };
