import { formatLongDay } from "../../../foundation/clock/index.ts";
import { bodyName } from "../../../foundation/pack/index.ts";
import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import type { PlanItem } from "../model/plan.ts";
import { paths } from "../paths.ts";
import { type ActionState, missedMilestones } from "../store/delivery.ts";
import type { Look } from "../store/look.ts";
import { sayTimes, StatusMark } from "./status-mark.tsx";

type Props = {
  readonly tx: ActorTx;
  readonly look: Look;
  readonly actions: readonly PlanItem[];
  readonly none?: string;
  /** Beside how it stands also why. */
  readonly isWhyShown?: boolean;
  /** How much evidence there is of each, by code, where that is told too. */
  readonly shown?: ReadonlyMap<string, number>;
};

/** Actions of the delivery plan, each with how it stands, its owner and its day. */
export function ActionList({
  tx,
  look,
  actions,
  none = "There is none.",
  isWhyShown = false,
  shown,
}: Props): VNode {
  if (actions.length === 0) return <EmptyState text={none} />;
  return (
    <ul class="fl-plan__parts">
      {actions.map((action) => (
        <Action tx={tx} look={look} action={action} isWhyShown={isWhyShown} shown={shown} />
      ))}
    </ul>
  );
}

type ActionProps = {
  readonly tx: ActorTx;
  readonly look: Look;
  readonly action: PlanItem;
  readonly isWhyShown: boolean;
  readonly shown: ReadonlyMap<string, number> | undefined;
};

function Action({ tx, look, action, isWhyShown, shown }: ActionProps): VNode {
  const { ids, judged, states } = look;
  const { code, body } = action;
  const found = judged.get(code);
  const state = states.get(code);
  const blockers = state?.blockers;
  const missed = missedMilestones(look, code);
  const owner = [bodyName(tx.house.pack, body["owner"] ?? ""), body["role"]].filter(Boolean).join(", ");
  return (
    <li class="fl-plan__part">
      <a class="govuk-link" href={paths.action(ids.get(code) ?? "")}>
        {body["title"]}
      </a>
      <p class="fl-plan__state">
        {found && <StatusMark status={found.status} />}{" "}
        {body["due"] ? `Due ${formatLongDay(body["due"])}` : "No due day"}. {owner}.{state && saySlip(state)}
      </p>
      {missed.length > 0 && (
        <p class="fl-plan__state">
          {missed.length === 1 ? "Milestone missed" : `${missed.length} milestones missed`}:{" "}
          {sayMilestones(missed)}.
        </p>
      )}
      {isWhyShown && found && (
        <p class="fl-plan__state">
          {found.why[0]?.toUpperCase()}
          {found.why.slice(1)}.{blockers ? ` In its way: ${blockers}` : ""}
          {shown && ` ${sayShown(shown.get(code) ?? 0)}`}
        </p>
      )}
    </li>
  );
}

/** " First due 5 November 2026; moved once. More time is asked for, until 3 March 2027." */
function saySlip({ firstDue, putOff, askedDue }: ActionState): string {
  const slip =
    putOff > 0 && firstDue !== null
      ? ` First due ${formatLongDay(firstDue)}; moved ${sayTimes(putOff)}.`
      : "";
  return askedDue === null ? slip : `${slip} More time is asked for, until ${formatLongDay(askedDue)}.`;
}

/** "Forty schools have signed up (12 November 2026)". */
function sayMilestones(milestones: readonly PlanItem[]): string {
  return milestones
    .map(({ body }) => `${body["title"] ?? ""} (${formatLongDay(body["due"] ?? "")})`)
    .join("; ");
}

function sayShown(count: number): string {
  if (count === 0) return "No evidence.";
  return count === 1 ? "1 piece of evidence." : `${count} pieces of evidence.`;
}
