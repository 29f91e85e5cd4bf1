import type { ClockDefinition, ClockSetting } from "../../../foundation/process/index.ts";

/** More owners than this are asked together, by the last of them. No strategy has had so many. */
const MOST = 6;
const NAMES = Array.from({ length: MOST }, (_, at) => `words-${at + 1}`);

/**
 * A clock for each owner who is asked for words: they are asked at once, and each answers for herself, so that what one of them said
 * stops nobody else's.
 */
export const ownerClocks: Readonly<Record<string, ClockDefinition>> = Object.fromEntries(
  NAMES.map((name) => [
    name,
    {
      label: "Say in a report how it goes",
      limit: "reports.words-within",
      starts: ["prepare"],
      stops: ["comment", "approve", "discard"],
      answeredBy: "comment",
    },
  ]),
);

/** How the clocks of a new report start: one for each owner, and none beyond. */
export function startingClocks(grantees: readonly string[]): Record<string, ClockSetting> {
  return Object.fromEntries(
    NAMES.map((name, at) => {
      const grantee = grantees[at];
      return [name, grantee === undefined ? { starts: false } : { for: grantee }];
    }),
  );
}

/** The clocks that run on: of owners who are still asked for words. */
export function runningOn(
  grantees: readonly string[],
  missing: readonly string[],
): Record<string, ClockSetting> {
  return Object.fromEntries(
    NAMES.flatMap((name, at) => (missing.includes(grantees[at] ?? "") ? [[name, { stops: false }]] : [])),
  );
}

/** Who is asked, each once, in the order of the parts. */
export function askedFor(owners: readonly string[]): string[] {
  return [...new Set(owners)].slice(0, MOST);
}
