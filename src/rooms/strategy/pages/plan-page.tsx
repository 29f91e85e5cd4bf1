import { formatLongDay } from "../../../foundation/clock/index.ts";
import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import type { StaffRoute } from "../../../foundation/http/index.ts";
import { Details } from "../../../kit/govuk/index.ts";
import { sayRule } from "../model/delivery-status.ts";
import { itemsOf, type PlanItem, rootOf, under } from "../model/plan.ts";
import { paths } from "../paths.ts";
import { missedMilestones } from "../store/delivery.ts";
import { inLook, type Look } from "../store/look.ts";
import { PartMark, plural, sayCounts } from "./status-mark.tsx";
import { mayKeep, viewRoute, type BelowPage } from "./views.tsx";

/** GET /plan/strategy: the whole plan on a page, with how each part of it stands. */
export const planRoute = (below: BelowPage): StaffRoute =>
  viewRoute({
    path: paths.plan,
    title: "The strategy",
    show: (look, tx) => <PlanOnAPage look={look} tx={tx} />,
    below: (tx) => below(tx, "plan"),
  });

type Props = { readonly look: Look; readonly tx: ActorTx };

function PlanOnAPage({ look, tx }: Props): VNode {
  return (
    <>
      <StrategyCover look={look} />
      <PlanColumns look={look} tx={tx} />
    </>
  );
}

/** Which strategy it is, and what it is to come to. */
export function StrategyCover({ look }: Pick<Props, "look">): VNode {
  const body = rootOf(look.plan)?.body ?? {};
  return (
    <>
      <p class="fl-cover__reference">{stateWords(look)}</p>
      <h1 class="govuk-heading-l">{body["title"] ?? look.strategy.title}</h1>
      <p class="govuk-body-l">{body["vision"]}</p>
    </>
  );
}

/** Every priority with how it goes, how that is judged, and what may be done with it. */
export function PlanColumns({ look, tx }: Props): VNode {
  const { plan, rolled, limits } = look;
  const root = rootOf(plan);
  const body = root?.body ?? {};
  const all = root && rolled.get(root.code);
  const cross = root ? under(plan, root.code, "commitment") : [];
  return (
    <>
      {all && (
        <p class="govuk-body">
          <strong>{findingOf(look)}</strong> {sayCounts(all)}
        </p>
      )}
      <Missed look={look} />
      <div class="fl-plan">
        {itemsOf(plan, "priority").map((priority) => (
          <Priority look={look} priority={priority} />
        ))}
        {root && cross.length > 0 && <WholeStrategy look={look} root={root} cross={cross} />}
      </div>
      <Details summaryText="How it is judged">
        <ul class="govuk-list govuk-list--bullet">
          {sayRule(limits).map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      </Details>
      {body["review"] && (
        <p class="govuk-body">
          It holds from {formatLongDay(body["from"] ?? "")} to {formatLongDay(body["until"] ?? "")} and has to
          be looked at again by {formatLongDay(body["review"])}.
          {body["unsure"] ? " The days are still to be confirmed." : ""}
        </p>
      )}
      <Ways look={look} tx={tx} />
    </>
  );
}

/** What may be done with it, and the way to what it is as such. */
function Ways({ look, tx }: { readonly look: Look; readonly tx: ActorTx }): VNode {
  const { strategy } = look;
  return (
    <p class="govuk-body fl-no-print">
      {mayKeep(tx, look) && (
        <>
          <a class="govuk-link" href={inLook(look, paths.add)}>
            Add to it
          </a>
          {" · "}
          {strategy.state === "draft" && (
            <>
              <a class="govuk-link" href={inLook(look, paths.file)}>
                As a file
              </a>
              {" · "}
            </>
          )}
        </>
      )}
      <a class="govuk-link" href={paths.one(strategy.id)}>
        What the public reads, and which strategies there are
      </a>
    </p>
  );
}

function Priority({ look, priority }: { readonly look: Look; readonly priority: PlanItem }): VNode {
  const rolled = look.rolled.get(priority.code);
  return (
    <section class="fl-plan__priority" aria-labelledby={priority.code}>
      <h2 class="govuk-heading-m" id={priority.code}>
        <span class="fl-plan__code">{priority.code}</span>{" "}
        <a class="govuk-link" href={inLook(look, paths.item(priority.code))}>
          {priority.body["title"]}
        </a>
      </h2>
      {rolled && (
        <p class="fl-plan__state">
          <PartMark rolled={rolled} />
        </p>
      )}
      <Parts look={look} parts={under(look.plan, priority.code, "objective")} />
    </section>
  );
}

/** What is said of no objective, but of the whole: how it stands together, and the way to each. */
function WholeStrategy({ look, root, cross }: WholeProps): VNode {
  const undelivered = cross.filter(({ code }) => look.rolled.get(code)?.worst === "no-action").length;
  return (
    <section class="fl-plan__priority" aria-labelledby="whole">
      <h2 class="govuk-heading-m" id="whole">
        <a class="govuk-link" href={inLook(look, paths.item(root.code))}>
          For the whole strategy
        </a>
      </h2>
      <p class="fl-plan__state">
        {plural(cross.length, "commitment")}
        {undelivered === 0 ? "." : `; no action delivers ${undelivered} of them.`}
      </p>
    </section>
  );
}

type WholeProps = { readonly look: Look; readonly root: PlanItem; readonly cross: readonly PlanItem[] };

/** Objectives or commitments, each with how it stands. */
export function Parts({ look, parts }: { readonly look: Look; readonly parts: readonly PlanItem[] }): VNode {
  return (
    <ul class="fl-plan__parts">
      {parts.map(({ code, body }) => {
        const rolled = look.rolled.get(code);
        return (
          <li class="fl-plan__part">
            <span class="fl-plan__code">{code}</span>{" "}
            <a class="govuk-link" href={inLook(look, paths.item(code))}>
              {body["title"]}
            </a>
            {rolled && (
              <p class="fl-plan__state">
                <PartMark rolled={rolled} />
                <br />
                {sayCounts(rolled)}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function stateWords({ strategy }: Look): string {
  const words = { draft: "Draft", adopted: "Adopted", replaced: "Replaced" };
  const state = words[strategy.state as keyof typeof words] ?? strategy.state;
  return `${strategy.reference}, ${state.toLowerCase()}`;
}

/** How many milestones were missed, and the way to whose they are. */
function Missed({ look }: { readonly look: Look }): VNode | null {
  const missed = itemsOf(look.plan, "action").flatMap(({ code }) => missedMilestones(look, code));
  if (missed.length === 0) return null;
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={paths.delivery}>
        {plural(missed.length, "milestone")} missed
      </a>
      : {missed.length === 1 ? "its day is" : "their days are"} over and nobody said that{" "}
      {missed.length === 1 ? "it is" : "they are"} reached.
    </p>
  );
}

/** The one thing to know first. */
function findingOf({ plan, rolled }: Look): string {
  const objectives = itemsOf(plan, "objective");
  const worst = (status: string): number =>
    objectives.filter(({ code }) => rolled.get(code)?.worst === status).length;
  const all = rolled.get(rootOf(plan)?.code ?? "");
  const behind = worst("late") + worst("not-started");
  if (behind > 0) return `${plural(behind, "objective")} of ${objectives.length} behind.`;
  const risk = worst("at-risk");
  if (risk > 0) return `${plural(risk, "objective")} of ${objectives.length} at risk, none late.`;
  const unjudged = all?.counts.unjudged ?? 0;
  return unjudged === 0
    ? "Nothing is late or at risk."
    : `Nothing is known to be late or at risk; ${plural(unjudged, "action")} cannot be judged.`;
}
