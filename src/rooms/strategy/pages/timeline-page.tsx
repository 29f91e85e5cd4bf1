import { formatLongDay } from "../../../foundation/clock/index.ts";
import { bodyName } from "../../../foundation/pack/index.ts";
import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import { findItem, type PlanItem } from "../model/plan.ts";
import { paths } from "../paths.ts";
import { missedMilestones } from "../store/delivery.ts";
import type { Look } from "../store/look.ts";
import { StatusMark } from "./status-mark.tsx";
import { viewRoute } from "./views.tsx";

/** GET /plan/strategy/timeline: what begins, is reached and is due, quarter by quarter. */
export const timelineRoute = viewRoute({
  path: paths.timeline,
  title: "Timeline",
  show: (look, tx) => <Timeline look={look} tx={tx} />,
});

type Moment = {
  readonly day: string;
  readonly what: "Starts" | "Milestone" | "Due";
  readonly item: PlanItem;
};

function Timeline({ look, tx }: { readonly look: Look; readonly tx: ActorTx }): VNode {
  const moments = momentsOf(look);
  const quarters = [...new Set(moments.map(({ day }) => quarterOf(day)))];
  const now = quarterOf(look.day);
  return (
    <>
      <h1 class="govuk-heading-l">Timeline</h1>
      {quarters.length === 0 && <EmptyState text="No action has a day yet." />}
      {quarters.map((quarter) => (
        <section aria-labelledby={quarter}>
          <h2 class="govuk-heading-m" id={quarter}>
            {sayQuarter(quarter)}
            {quarter === now ? ", now" : ""}
          </h2>
          <ul class="fl-plan__parts">
            {moments
              .filter(({ day }) => quarterOf(day) === quarter)
              .map((moment) => (
                <Line look={look} tx={tx} moment={moment} />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

type LineProps = { readonly look: Look; readonly tx: ActorTx; readonly moment: Moment };

function Line({ look, tx, moment: { day, what, item } }: LineProps): VNode {
  const action = item.kind === "action" ? item : (findItem(look.plan, item.parent ?? "") ?? item);
  const isReached = look.states.get(action.code)?.reached.includes(item.code) ?? false;
  const isMissed = missedMilestones(look, action.code).some(({ code }) => code === item.code);
  const status = what === "Due" ? look.judged.get(action.code)?.status : undefined;
  return (
    <li class="fl-plan__part">
      <strong>
        {formatLongDay(day)}: {what.toLowerCase()}
        {isReached ? ", reached" : isMissed ? ", missed" : ""}
      </strong>{" "}
      <a class="govuk-link" href={paths.action(look.ids.get(action.code) ?? "")}>
        {item.body["title"]}
      </a>{" "}
      <span class="fl-plan__code">{bodyName(tx.house.pack, action.body["owner"] ?? "")}</span>{" "}
      {status && <StatusMark status={status} />}
    </li>
  );
}

function momentsOf({ plan, states }: Look): Moment[] {
  const found = plan.items.flatMap((item): Moment[] => {
    const { start, due } = item.body;
    if (item.kind === "milestone") return due ? [{ day: due, what: "Milestone", item }] : [];
    if (item.kind !== "action") return [];
    const isPlanned = (states.get(item.code)?.state ?? "planned") === "planned";
    return [
      ...(start && isPlanned ? [{ day: start, what: "Starts", item } as const] : []),
      ...(due ? [{ day: due, what: "Due", item } as const] : []),
    ];
  });
  return found.toSorted((a, b) => a.day.localeCompare(b.day) || a.item.code.localeCompare(b.item.code));
}

function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

function sayQuarter(quarter: string): string {
  const months = ["January to March", "April to June", "July to September", "October to December"];
  return `${months[Number(quarter.slice(-1)) - 1] ?? ""} ${quarter.slice(0, 4)}`;
}
