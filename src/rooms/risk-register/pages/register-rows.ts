import { agencyName, bodyName, type Pack } from "../../../foundation/pack/index.ts";
import { scoreOf } from "../model/score.ts";
import type { Risk } from "../store/risk.ts";

const HEAD = [
  "reference",
  "title",
  "state",
  "with",
  "raised at",
  "cause",
  "event",
  "effect",
  "objectives",
  "owner",
  "inherent likelihood",
  "inherent impact",
  "inherent score",
  "residual likelihood",
  "residual impact",
  "residual score",
  "controls",
  "response",
  "plan",
  "review due",
];

/** The register as rows of a file, with its heading. */
export function registerRows(
  pack: Pack,
  risks: readonly Risk[],
  stateName: (state: string) => string,
): (string | number)[][] {
  return [HEAD, ...risks.map((risk) => rowOf(pack, risk, stateName))];
}

function rowOf(pack: Pack, risk: Risk, stateName: (state: string) => string): (string | number)[] {
  return [
    risk.reference,
    risk.title,
    stateName(risk.state),
    bodyName(pack, risk.body),
    bodyName(pack, risk.raisedAt),
    risk.cause,
    risk.event,
    risk.effect,
    risk.objectives.join(" "),
    `${risk.ownerRole}, ${agencyName(pack, risk.ownerAgency)}`,
    ...scoresOf(risk),
    risk.dueAt?.toISOString().slice(0, 10) ?? "",
  ];
}

function scoresOf({ score }: Risk): (string | number)[] {
  if (score === null) return Array.from({ length: 9 }, () => "");
  const { inherent, residual } = score;
  return [
    inherent.likelihood,
    inherent.impact,
    scoreOf(inherent),
    residual.likelihood,
    residual.impact,
    scoreOf(residual),
    score.controls,
    score.response,
    score.plan,
  ];
}
