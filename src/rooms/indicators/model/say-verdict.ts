import type { Control } from "./control.ts";

const GOING = {
  improving: "better than by chance alone",
  worsening: "worse than by chance alone",
  special: "changed more than by chance alone",
  "common cause": "nothing lately beyond chance",
} as const;

const REACHING = {
  "consistently meets": "as it is, it meets its target",
  "consistently fails": "as it is, it will not meet its target",
  inconsistent: "whether it meets its target is chance",
} as const;

/** What a control chart says: how it is going, and whether it will reach its target if nothing changes. */
export function sayVerdict({ variation, assurance }: Pick<Control, "variation" | "assurance">): string {
  const going = variation ? GOING[variation] : "cannot be judged from these figures";
  return assurance ? `${going}; ${REACHING[assurance]}` : going;
}
