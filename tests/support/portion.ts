import { testEngine } from "./engine.ts";

const DAY_MS = 86_400_000;
const today = Math.floor(Date.now() / DAY_MS);

// PostgreSQL, on which the platform runs, is asked the most. What differs there is a row policy's words, which both
// engines have from the same files; so the embedded one, five times as slow at it, is asked a fifth of that.
const FIFTH = testEngine() === "postgres" ? 1 : 5;
const TWENTIETH = testEngine() === "postgres" ? 4 : 20;

/** For what costs little: everything on PostgreSQL, and a fifth on the embedded engine, another one each day. */
export const isTriedHere = everyOne(FIFTH);

/**
 * For what costs a page: a quarter on PostgreSQL, a twentieth on the embedded engine, another one each day, so that in
 * four days everything was tried. What is most likely to go wrong is not left to it, and `--long` tries everything.
 */
export const isTriedToday = everyOne(TWENTIETH);

/** Of what each costs a start of the program: all on PostgreSQL, and one on the embedded engine, another one each day. */
export function triedHere<T>(all: readonly T[]): readonly T[] {
  const isAll = isEverything || testEngine() === "postgres";
  return isAll ? all : all.filter((_one, place) => place === today % all.length);
}

let isEverything = false;

/** From here on everything is tried with everything: for the long tests, which load the everyday ones after it. */
export function tryEverything(): void {
  isEverything = true;
}

/** Of each row every so-manieth, beginning elsewhere in the next, so that nothing is left out with everybody. */
function everyOne(share: number): (row: number, column: number) => boolean {
  return (row, column) => isEverything || (row + column + today) % share === 0;
}
