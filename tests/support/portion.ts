import { testEngine } from "./engine.ts";

const DAY_MS = 86_400_000;
const today = Math.floor(Date.now() / DAY_MS);

// PostgreSQL, on which the platform runs, is asked everything. What differs there is a row policy's words, which both
// engines have from the same files; so the embedded one, five times as slow at it, is asked a portion.
let isEverything = testEngine() === "postgres";

/** For what costs little: everything on PostgreSQL, and a fifth on the embedded engine, another one each day. */
export const isTriedHere = everyOne(5);

/**
 * For what costs a page: everything on PostgreSQL, and a twentieth on the embedded engine, another one each day. What is
 * most likely to go wrong is not left to it.
 */
export const isPageTriedHere = everyOne(20);

/** Of what each costs a start of the program: all on PostgreSQL, and one on the embedded engine, another one each day. */
export function triedHere<T>(all: readonly T[]): readonly T[] {
  return isEverything ? all : all.filter((_one, place) => place === today % all.length);
}

/** From here on everything is tried with everything: for the long tests, which load the everyday ones after it. */
export function tryEverything(): void {
  isEverything = true;
}

/** Of each row every so-manieth, beginning elsewhere in the next, so that nothing is left out with everybody. */
function everyOne(share: number): (row: number, column: number) => boolean {
  return (row, column) => isEverything || (row + column + today) % share === 0;
}
