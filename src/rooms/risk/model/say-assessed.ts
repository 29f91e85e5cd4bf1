import type { Calendar } from "../../../foundation/clock/index.ts";
import { formatDate } from "../../../foundation/clock/index.ts";
import type { Answers } from "../../../foundation/forms/index.ts";
import type { Pack, RiskLevel, RiskTool } from "../../../foundation/pack/index.ts";
import { weigh } from "./weigh.ts";

/** A completed assessment, as far as a service is told of it. */
export type Finding = {
  readonly tool: RiskTool;
  readonly at: Date;
  readonly level: RiskLevel;
  readonly answers: Answers;
};

/**
 * What an assessment found, in plain text: the tool, the level and the day; how many yes and unknown; which answers ask
 * for judgement whatever the count; the reason of the judgement. No single answer beyond these. Pure.
 */
export function sayAssessed(
  { pack, calendar }: { readonly pack: Pick<Pack, "thresholds">; readonly calendar: Calendar },
  { tool, at, level, answers }: Finding,
): string {
  const { yes, unknown, cues } = weigh(pack, tool, answers);
  const reason = answers["level-reason"];
  return [
    `${headOf(tool)} ${level}, on ${formatDate(at, calendar)}. ${yes} yes, ${unknown} not known.`,
    ...(cues.length > 0 ? ["These ask for judgement, whatever the count:", ...cues] : []),
    ...(typeof reason === "string" && reason !== "" ? [`Why ${level}: ${reason}`] : []),
  ].join("\n");
}

/** Whether what was sent says what this tool found. Pure. */
export function isFoundIn(sent: readonly string[], tool: Pick<RiskTool, "title">): boolean {
  return sent.some((found) => found.startsWith(headOf(tool)));
}

function headOf({ title }: Pick<RiskTool, "title">): string {
  return `${title}:`;
}
