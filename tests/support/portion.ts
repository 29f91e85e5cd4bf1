import { testEngine } from "./engine.ts";

// PostgreSQL, on which the platform runs, is asked everything. What differs there is a row policy's words, which both
// engines have from the same files; so the embedded one, five times as slow at it, is asked a fifth.
const SHARE = testEngine() === "postgres" ? 1 : 5;

/**
 * Whether a test of everything with everything tries this pair on the engine under test: of each row of pairs every
 * fifth on the embedded one, beginning elsewhere in the next row, so that nothing is left out with everybody.
 */
export function isTriedHere(row: number, column: number): boolean {
  return (row + column) % SHARE === 0;
}
