import type { Level } from "../model/escalation.ts";

/** What a score means for where a risk belongs: beside its number, so that neither stands alone. */
export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  group: "stays with its group",
  partnership: "for the partnership board",
  executive: "for the executive board",
};
