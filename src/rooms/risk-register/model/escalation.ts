import { getThreshold, type BodyKind, type Pack } from "../../../foundation/pack/index.ts";

/** From which residual score on a risk goes to which kind of body. */
export type EscalationRule = { readonly toPartnership: number; readonly toExecutive: number };

/** A body as the rule asks about it. */
export type RuledBody = {
  readonly id: string;
  readonly kind: BodyKind;
  readonly parent?: string | undefined;
};

/** How far up a risk belongs by its score: with the group it was raised at, the partnership board, or the executive board. */
export type Level = "group" | "partnership" | "executive";

const RANKS: Readonly<Record<Level, number>> = { group: 0, partnership: 1, executive: 2 };

/** The rule as the pack has it. */
export function ruleOf(pack: Pack): EscalationRule {
  return {
    toPartnership: getThreshold(pack, "risk-register.to-partnership").value,
    toExecutive: getThreshold(pack, "risk-register.to-executive").value,
  };
}

/** The level that a residual score belongs at. */
export function levelOf(score: number, { toPartnership, toExecutive }: EscalationRule): Level {
  if (score >= toExecutive) return "executive";
  return score >= toPartnership ? "partnership" : "group";
}

/** From which score on a risk belongs at a level; nothing for the lowest. */
export function fromScore(level: Level, { toPartnership, toExecutive }: EscalationRule): number | undefined {
  return { group: undefined, partnership: toPartnership, executive: toExecutive }[level];
}

/**
 * The body a risk belongs with by its score: the one it was raised at, or the first above it that is high enough. Where nothing is
 * high enough, the highest there is.
 */
export function bodyForScore(
  bodies: readonly RuledBody[],
  raisedAt: string,
  score: number,
  rule: EscalationRule,
): string {
  const wanted = RANKS[levelOf(score, rule)];
  const line = lineFrom(bodies, raisedAt);
  return (line.find((body) => rankOf(body) >= wanted) ?? line.at(-1))?.id ?? raisedAt;
}

/** The body one level above another; nothing above the highest. */
export function bodyAbove(bodies: readonly RuledBody[], from: string): string | undefined {
  const [own, ...above] = lineFrom(bodies, from);
  return own && above.find((body) => rankOf(body) > rankOf(own))?.id;
}

/** A body and what it answers to, upwards. */
function lineFrom(bodies: readonly RuledBody[], from: string): RuledBody[] {
  const body = bodies.find(({ id }) => id === from);
  if (!body) return [];
  return body.parent === undefined ? [body] : [body, ...lineFrom(bodies, body.parent)];
}

function rankOf({ kind }: RuledBody): number {
  return RANKS[kind === "executive" || kind === "partnership" ? kind : "group"];
}
