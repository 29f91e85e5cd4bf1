import { isoDay } from "../../../foundation/clock/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { changesNothing } from "../model/compare-editions.ts";
import { publicPaths } from "../paths.ts";
import { findBefore, findLast, getEdition } from "./edition.ts";

/** What the audit came to decides: no person can say that an edition is fit. One in which nothing is other than what is out is none. */
export async function sayFound({ tx, thing }: StepContext): Promise<StepOutcome> {
  const { audit, body, number } = await getEdition(tx, thing.id);
  const before = await findBefore(tx, number);
  if (body && changesNothing(before, body)) {
    await change({ tx, thing }, { is_discarded: true });
    return { to: "empty" };
  }
  const isFit = audit !== undefined && audit.faults === 0;
  if (!isFit) await change({ tx, thing }, { is_discarded: true });
  return { to: isFit ? "ready" : "unfit", detail: { faults: audit?.faults ?? null } };
}

/** Whoever prepared an edition cannot be the one who signs it off. */
export async function notByWhoPrepared({ tx, thing }: StepContext): Promise<string | undefined> {
  const { preparedByStaff } = await getEdition(tx, thing.id);
  return preparedByStaff === tx.actor.staffId
    ? "Somebody else has to sign it off: you prepared this edition."
    : undefined;
}

/** Fit: it may be published. Not fit: it is put aside, and nobody outside has seen it. */
export async function signEdition(context: StepContext, { fit }: StepAnswers): Promise<StepOutcome> {
  const isFit = fit === "yes";
  await change(context, isFit ? { signed_by: context.tx.actor.staffId ?? "" } : { is_discarded: true });
  return { to: isFit ? "signed" : "discarded", detail: { found: String(fit) } };
}

/** It was attacked with all that was out: if more is out by now, nobody has looked at both together. */
export async function whyNotYet({ tx, thing }: StepContext): Promise<string | undefined> {
  const { follows } = await getEdition(tx, thing.id);
  return (await findLast(tx)) === follows
    ? undefined
    : "Another edition has been published since this one was checked. Put it aside and prepare it again.";
}

export async function sayWhoReads({ tx, thing }: StepContext): Promise<string> {
  const { number, tables } = await getEdition(tx, thing.id);
  const first = tables[0] ?? "";
  return `Within seconds everybody can read edition ${number} at ${publicPaths.list}, each table at an address that stays, such as ${publicPaths.edition(first, number)}. It never changes after that.`;
}

export async function publishEdition(context: StepContext): Promise<StepOutcome> {
  await change(context, { published_on: today(context) });
  return {};
}

export async function discardEdition(context: StepContext): Promise<StepOutcome> {
  await change(context, { is_discarded: true });
  return {};
}

/** The edition goes; that there was one, and why it went, stays. */
export async function withdrawEdition(context: StepContext, { why }: StepAnswers): Promise<StepOutcome> {
  await change(context, { withdrawn_on: today(context), withdrawn_why: String(why) });
  return { detail: { why: String(why) } };
}

type Change = {
  readonly is_discarded?: boolean;
  readonly signed_by?: string;
  readonly published_on?: string;
  readonly withdrawn_on?: string;
  readonly withdrawn_why?: string;
};

async function change({ tx, thing }: StepContext, what: Change): Promise<void> {
  await tx.db.updateTable("publications.edition").set(what).where("id", "=", thing.id).execute();
}

function today({ tx }: StepContext): string {
  return isoDay(tx.house.now(), tx.house.calendar);
}
