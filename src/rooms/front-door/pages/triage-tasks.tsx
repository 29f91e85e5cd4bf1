import type { ComponentChildren, VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import type { Thing } from "../../../foundation/process/index.ts";
import { CsrfField } from "../../../kit/layout/index.ts";
import type { Related } from "../store/related.ts";

type Props = {
  readonly tx: ActorTx;
  readonly thing: Thing;
  readonly related: readonly Related[];
  /** Who already known may be her, before somebody says who she is. */
  readonly known?: string | undefined;
  readonly csrf: string;
};

/** Triage as a list of what is decided and what is still to decide, in the order of the pathway (DOMAIN 7). */
export function TriageTasks({ tx, thing, related, known, csrf }: Props): VNode {
  const isHers = thing.state === "taken";
  const risk = related.filter(({ process }) => process === "risk");
  const referrals = related.filter(({ process }) => process === "referral");
  const href = (process: string, id: string): string =>
    `${tx.house.processes.get(process)?.base ?? ""}/${id}`;
  const start = (path: string, label: string, permission: string): VNode | null =>
    isHers && thing.personId && can(tx.actor, permission) ? (
      <form method="post" action={`/contacts/${thing.id}/${path}`}>
        <CsrfField token={csrf} />
        <button class="fl-link-button">{label}</button>
      </form>
    ) : null;
  return (
    <ul class="govuk-task-list">
      <Task label="Known already?" state={thing.personId ? "Decided" : "To decide"}>
        {known && <span class="govuk-hint govuk-!-margin-bottom-0">{known}</span>}
        {thing.personId && (
          <a class="govuk-link" href={`/people/${thing.personId}`}>
            Open her page
          </a>
        )}
      </Task>
      <Task
        label="Risk"
        state={risk.length > 0 ? risk.map((one) => stateOf(tx, one)).join(", ") : "To assess"}
      >
        {risk.map((one) => (
          <a class="govuk-link" href={href(one.process, one.id)}>
            {one.reference}
          </a>
        ))}
        {risk.every(({ state }) => state !== "begun") && start("assess", "Assess risk", "risk.assess")}
      </Task>
      <Task
        label="Services"
        state={referrals.length > 0 ? referrals.map((one) => stateOf(tx, one)).join(", ") : "None yet"}
      >
        {referrals.map((one) => (
          <a class="govuk-link" href={href(one.process, one.id)}>
            {one.reference}
          </a>
        ))}
        {isHers && thing.personId && can(tx.actor, "referral.send") && (
          <a class="govuk-link" href={`/contacts/${thing.id}/refer`}>
            Refer to a service
          </a>
        )}
      </Task>
    </ul>
  );
}

function Task({
  label,
  state,
  children,
}: {
  label: string;
  state: string;
  children: ComponentChildren;
}): VNode {
  return (
    <li class="govuk-task-list__item">
      <div class="govuk-task-list__name-and-hint">
        {label}
        <div class="fl-links">{children}</div>
      </div>
      <div class="govuk-task-list__status">{state}</div>
    </li>
  );
}

function stateOf({ house }: ActorTx, { process, state }: Related): string {
  return house.processes.get(process)?.states[state]?.label ?? state;
}
