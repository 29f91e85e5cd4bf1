import type { StepAnswers, StepDetail } from "../../../foundation/process/index.ts";

/** Said where nobody was told: then why is asked. */
export const NOBODY_TOLD = "nobody";

/** Who may be told that the work with somebody at high risk ends unplanned; coded, since it is counted. */
export const TOLD_OF_ENDING = [
  { value: "front-door", label: "The front door, or whoever referred her" },
  { value: "marac", label: "The MARAC coordinator" },
  { value: "police", label: "The police" },
  { value: "safeguarding", label: "Children's or adults' social care" },
  { value: "other-service", label: "Another service that works with her" },
  { value: NOBODY_TOLD, label: "Nobody", hint: "Say why below.", alone: true },
] as const;

/** What is kept of it: the codes in the step log, the words as a note of facts. Nothing where it was not asked. */
export function safetyDone({ told, nobody, tried }: StepAnswers): {
  detail: StepDetail;
  note: string | undefined;
} {
  const said = [
    ...(typeof nobody === "string" ? [`Nobody was told, because: ${nobody}`] : []),
    ...(typeof tried === "string" ? [tried] : []),
  ];
  return {
    detail: Array.isArray(told) ? { told: told.map(String).join(" ") } : {},
    note: said.length > 0 ? `Before closing at high risk: ${said.join("\n\n")}` : undefined,
  };
}
