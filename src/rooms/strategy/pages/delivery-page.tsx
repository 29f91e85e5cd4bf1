import { bodyName } from "../../../foundation/pack/index.ts";
import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import type { StaffRoute } from "../../../foundation/http/index.ts";
import { Details } from "../../../kit/govuk/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import { BEHIND, sayRule, type Status } from "../model/delivery-status.ts";
import { itemsOf, type PlanItem } from "../model/plan.ts";
import { deliveringOf } from "../model/roll-up.ts";
import { paths } from "../paths.ts";
import { countEvidence } from "../store/evidence.ts";
import type { Look } from "../store/look.ts";
import { ActionList } from "./action-list.tsx";
import { plural } from "./status-mark.tsx";
import { viewRoute, type BelowPage } from "./views.tsx";

/** GET /plan/strategy/delivery: who is not delivering, and why. */
export const deliveryRoute = (below: BelowPage): StaffRoute =>
  viewRoute({
    path: paths.delivery,
    title: "Who is not delivering, and why",
    show: async (look, tx) => (
      <Delivery look={look} tx={tx} shown={await countEvidence(tx, look.strategy.id)} />
    ),
    below: (tx) => below(tx, "delivery"),
  });

type Props = {
  readonly look: Look;
  readonly tx: ActorTx;
  /** How much evidence each item has, by code. */
  readonly shown: ReadonlyMap<string, number>;
};

function Delivery({ look, tx, shown }: Props): VNode {
  const behind = itemsOf(look.plan, "action").filter(({ code }) =>
    BEHIND.includes(statusOf(look, code) ?? "stopped"),
  );
  const owners = [...new Set(behind.map(({ body }) => body["owner"] ?? ""))];
  const ranked = owners.toSorted((a, b) => countOf(behind, b) - countOf(behind, a));
  const none = itemsOf(look.plan, "commitment").filter(
    ({ code }) => look.rolled.get(code)?.worst === "no-action",
  );
  const all = deliveringOf(look.plan).size;
  return (
    <>
      <h1 class="govuk-heading-l">Who is not delivering, and why</h1>
      {behind.length === 0 && (
        <EmptyState text="No action is late, at risk, waiting to be started or without what it would be judged by." />
      )}
      {ranked.map((owner) => (
        <section aria-labelledby={`of-${owner}`}>
          <h2 class="govuk-heading-m" id={`of-${owner}`}>
            {bodyName(tx.house.pack, owner)}: {plural(countOf(behind, owner), "action")}
          </h2>
          <ActionList
            tx={tx}
            look={look}
            actions={worstFirst(
              look,
              behind.filter(({ body }) => body["owner"] === owner),
            )}
            isWhyShown
            shown={shown}
          />
        </section>
      ))}
      <h2 class="govuk-heading-m">
        {none.length === 0
          ? "Every commitment has an action"
          : `${none.length} of ${plural(all, "commitment")} without an action`}
      </h2>
      {none.length > 0 && <Undelivered commitments={none} />}
      <Unshown look={look} shown={shown} />
      <h2 class="govuk-heading-m">How it is judged</h2>
      <ul class="govuk-list govuk-list--bullet">
        {sayRule(look.limits).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

function Undelivered({ commitments }: { readonly commitments: readonly PlanItem[] }): VNode {
  return (
    <Details summaryText="Which they are">
      <ul class="fl-plan__parts">
        {commitments.map(({ code, body }) => (
          <li class="fl-plan__part">
            <span class="fl-plan__code">{code}</span>{" "}
            <a class="govuk-link" href={paths.item(code)}>
              {body["title"]}
            </a>
          </li>
        ))}
      </ul>
    </Details>
  );
}

/** Commitments that nothing shows: neither evidence of their own nor of an action that delivers them. */
function Unshown({ look, shown }: Omit<Props, "tx">): VNode {
  const delivering = deliveringOf(look.plan);
  const isShown = (code: string): boolean =>
    [code, ...(delivering.get(code) ?? [])].some((each) => (shown.get(each) ?? 0) > 0);
  const commitments = itemsOf(look.plan, "commitment");
  const evident = commitments.filter(({ code }) => isShown(code)).length;
  return (
    <>
      <h2 class="govuk-heading-m">
        {evident} of {plural(commitments.length, "commitment")} with evidence
      </h2>
      <p class="govuk-body">
        Evidence of a commitment is its own, or that of an action that delivers it. It is added on the page of
        either.
      </p>
    </>
  );
}

function statusOf({ judged }: Look, code: string): Status | undefined {
  return judged.get(code)?.status;
}

function countOf(actions: readonly PlanItem[], owner: string): number {
  return actions.filter(({ body }) => body["owner"] === owner).length;
}

function worstFirst(look: Look, actions: readonly PlanItem[]): PlanItem[] {
  const rank = ({ code }: PlanItem): number => BEHIND.indexOf(statusOf(look, code) ?? "stopped");
  return actions.toSorted(
    (a, b) => rank(a) - rank(b) || (a.body["due"] ?? "9").localeCompare(b.body["due"] ?? "9"),
  );
}
