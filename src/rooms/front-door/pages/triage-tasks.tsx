import type { VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { hrefOf, stateOf, type Thing } from "../../../foundation/process/index.ts";
import { CsrfField } from "../../../kit/layout/index.ts";
import type { Related } from "../store/related.ts";
import type { Triage } from "../store/triage.ts";
import { HarmTask } from "./harm-task.tsx";
import { Link } from "./link.tsx";
import { ReachTask } from "./reach-task.tsx";
import { ReferrerTask } from "./referrer-task.tsx";
import { RiskTask } from "./risk-task.tsx";
import { Task } from "./task.tsx";

/** The steps that a task leads to: nobody needs a second way to them. */
export const TASK_STEPS: readonly string[] = [
  "safe-contact",
  "reply",
  "recognise",
  "other-side",
  "child",
  "relate",
  "about",
];

type Props = {
  readonly tx: ActorTx;
  readonly thing: Thing;
  readonly triage: Triage;
  readonly related: readonly Related[];
  /** Who already known may be her, before somebody says who she is. */
  readonly known?: string | undefined;
  readonly csrf: string;
};

/** Triage as a list of what is decided and what is still to decide, in the order of the pathway (DOMAIN 7). */
export function TriageTasks({ tx, thing, triage, related, known, csrf }: Props): VNode {
  const referrals = related.filter(({ process }) => process === "referral");
  const needs = related.find(({ process, state }) => process === "needs" && state === "current");
  const request = related.find(({ process }) => process === "request");
  const isHers = thing.state === "taken";
  const may = (permission: string): boolean => isHers && can(tx.actor, permission);
  const mayForHer = (permission: string): boolean => may(permission) && thing.personId !== undefined;
  const press: Press = (path, label, fields = {}) => (
    <PressButton action={`/contacts/${thing.id}/${path}`} label={label} fields={fields} csrf={csrf} />
  );
  return (
    <ul class="govuk-task-list">
      <ReachTask tx={tx} thing={thing} reach={triage.reach} mayTriage={may("contact.triage")} />
      <KnownTask thing={thing} known={known} maySay={may("person.recognise")} />
      <HarmTask contactId={thing.id} links={triage.links} mayLink={mayForHer("person.recognise")} />
      <RiskTask
        tx={tx}
        thing={thing}
        related={related.filter(({ process }) => process === "risk")}
        risk={triage.risk}
        isTakenOn={referrals.some(({ state }) => ["accepted", "told", "asked"].includes(state))}
        press={mayForHer("risk.assess") ? press : undefined}
      />
      <Task label="Needs" state={needs ? "Recorded" : "To ask"}>
        {needs && <Link href={hrefOf(tx, needs)} text={needs.reference} />}
        {mayForHer("needs.assess") && (
          <Link
            href={`/contacts/${thing.id}/needs`}
            text={needs ? "Go through them again" : "Ask what she needs"}
          />
        )}
      </Task>
      <Task label="About her" state={triage.isAboutAsked ? "Asked" : "To ask"}>
        {thing.personId && triage.isAboutAsked && (
          <Link href={`/people/${thing.personId}/about`} text="What she said about herself" />
        )}
        {mayForHer("contact.triage") && <Link href={`/contacts/${thing.id}/about`} text="Ask about her" />}
      </Task>
      <Task label="Services" state={howMany(referrals.length)}>
        {referrals.map((one) => (
          <span>
            <Link href={hrefOf(tx, one)} text={one.reference} /> {stateOf(tx, one)}
          </span>
        ))}
        {mayForHer("referral.send") && <Link href={`/contacts/${thing.id}/refer`} text="Refer to services" />}
      </Task>
      {request && <ReferrerTask tx={tx} request={request} mayTell={can(tx.actor, "contact.triage")} />}
    </ul>
  );
}

type KnownProps = {
  readonly thing: Thing;
  readonly known: string | undefined;
  readonly maySay: boolean;
};

function KnownTask({ thing, known, maySay }: KnownProps): VNode {
  return (
    <Task label="Known already?" state={thing.personId ? "Decided" : "To decide"}>
      {known && <span class="govuk-hint govuk-!-margin-bottom-0">{known}</span>}
      {thing.personId && <Link href={`/people/${thing.personId}`} text="Open her page" />}
      {maySay && (
        <Link
          href={`/contacts/${thing.id}/recognise`}
          text={thing.personId ? "Say anew who this is about" : "Say who this is about"}
        />
      )}
      {maySay && !thing.personId && (
        <span class="govuk-hint govuk-!-margin-bottom-0">
          What follows waits for this, even if she gave no name.
        </span>
      )}
    </Task>
  );
}

function howMany(referrals: number): string {
  if (referrals === 0) return "None yet";
  return referrals === 1 ? "1 referral" : `${referrals} referrals`;
}

/** A press that begins something: where under the contact, what it says, what it sends. */
export type Press = (path: string, label: string, fields?: Readonly<Record<string, string>>) => VNode;

type PressProps = {
  readonly action: string;
  readonly label: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly csrf: string;
};

function PressButton({ action, label, fields, csrf }: PressProps): VNode {
  return (
    <form method="post" action={action}>
      <CsrfField token={csrf} />
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button class="fl-link-button">{label}</button>
    </form>
  );
}
