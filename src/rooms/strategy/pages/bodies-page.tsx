import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import type { StaffRoute } from "../../../foundation/http/index.ts";
import { itemsOf, type PlanItem } from "../model/plan.ts";
import { paths } from "../paths.ts";
import type { Look } from "../store/look.ts";
import { ActionList } from "./action-list.tsx";
import { Parts } from "./plan-page.tsx";
import { viewRoute, type BelowPage } from "./views.tsx";

/** GET /plan/strategy/bodies: for each board and sub-group what it leads, and its workplan by who does it. */
export const bodiesRoute = (below: BelowPage): StaffRoute =>
  viewRoute({
    path: paths.bodies,
    title: "By sub-group and owner",
    show: (look, tx) => (
      <>
        <h1 class="govuk-heading-l">By sub-group and owner</h1>
        {tx.house.pack.governance.bodies
          .filter(({ id }) => hasAny(look, id))
          .map(({ id, name }) => (
            <Body look={look} tx={tx} id={id} name={name} />
          ))}
      </>
    ),
    below: (tx) => below(tx, "actions"),
  });

type BodyProps = { readonly look: Look; readonly tx: ActorTx; readonly id: string; readonly name: string };

function Body({ look, tx, id, name }: BodyProps): VNode {
  const leads = itemsOf(look.plan, "objective").filter(({ body }) => body["lead"] === id);
  const actions = actionsOf(look, id);
  const roles = [...new Set(actions.map(({ body }) => body["role"] ?? ""))].toSorted();
  return (
    <section aria-labelledby={id}>
      <h2 class="govuk-heading-m" id={id}>
        {name}
      </h2>
      {leads.length > 0 && <Parts look={look} parts={leads} />}
      {roles.length === 0 ? (
        <p class="govuk-body">It owns no action yet.</p>
      ) : (
        roles.map((role) => (
          <>
            <h3 class="govuk-heading-s">{role === "" ? "No one named yet" : role}</h3>
            <ActionList
              tx={tx}
              look={look}
              actions={actions.filter(({ body }) => (body["role"] ?? "") === role)}
            />
          </>
        ))
      )}
    </section>
  );
}

function hasAny(look: Look, id: string): boolean {
  return (
    actionsOf(look, id).length > 0 || itemsOf(look.plan, "objective").some(({ body }) => body["lead"] === id)
  );
}

/** The actions of a body, the one due first before the others. */
function actionsOf({ plan }: Look, id: string): PlanItem[] {
  return itemsOf(plan, "action")
    .filter(({ body }) => body["owner"] === id)
    .toSorted((a, b) => (a.body["due"] ?? "9").localeCompare(b.body["due"] ?? "9"));
}
