import type { StepAnswers, StepDetail } from "../../../foundation/process/index.ts";

/** What a practitioner said of danger now: as the contact keeps it, as the chronology has it, signed, and the code of its log. */
export function dangerSaid({ danger, why }: StepAnswers, at: Date) {
  const isDanger = danger === "yes";
  const detail: StepDetail = { danger: isDanger ? "yes" : "no" };
  return {
    isDanger,
    kept: { danger: isDanger, danger_said_at: at, danger_said_by: "front-door" as const },
    note: {
      kind: "judgement" as const,
      text: `${isDanger ? "Danger now" : "No danger now"}: ${String(why)}`,
    },
    detail,
  };
}
