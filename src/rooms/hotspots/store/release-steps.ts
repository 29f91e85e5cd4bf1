import { randomUUID } from "node:crypto";
import { isoDay } from "../../../foundation/clock/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { findFaults } from "../model/find-faults.ts";
import { latestToPublish, quarterName, slugOf } from "../model/quarter.ts";
import { publicPaths } from "../paths.ts";
import { findReleases, getRelease } from "./release.ts";

/** Whoever prepared a release cannot be the one who finds it fit. */
export async function notByWhoPrepared({ tx, thing }: StepContext): Promise<string | undefined> {
  const { preparedByStaff } = await getRelease(tx, thing.id);
  return preparedByStaff === tx.actor.staffId
    ? "Somebody else has to look at it: you prepared this map."
    : undefined;
}

/** Fit: it may be published. Not fit: it is put aside, and nobody outside has seen it. */
export async function checkRelease({ tx, thing }: StepContext, { fit }: StepAnswers): Promise<StepOutcome> {
  const isFit = fit === "yes";
  const change = { checked_by: tx.actor.staffId ?? "", is_discarded: !isFit };
  await tx.db.updateTable("hotspots.release").set(change).where("id", "=", thing.id).execute();
  return { to: isFit ? "checked" : "discarded", detail: { found: String(fit) } };
}

/** Looked at again beside everything that is out by now. */
export async function whyNotYet({ tx, thing }: StepContext): Promise<string | undefined> {
  const { body, quarter } = await getRelease(tx, thing.id);
  if (quarter > latestToPublish(today({ tx, thing })))
    return "A quarter is published when a whole quarter has passed since it ended.";
  const published = (await findReleases(tx)).filter(({ id, publishedOn }) => publishedOn && id !== thing.id);
  return findFaults(
    body,
    published.map((each) => each.quarter),
  )[0];
}

export async function sayWhoReads({ tx, thing }: StepContext): Promise<string> {
  const { quarter } = await getRelease(tx, thing.id);
  return `Within seconds everybody can read the map of ${quarterName(quarter)} at ${publicPaths.release(slugOf(quarter))}. It never changes after that.`;
}

export async function publishRelease(context: StepContext): Promise<StepOutcome> {
  const { tx, thing } = context;
  const change = { published_on: today(context) };
  await tx.db.updateTable("hotspots.release").set(change).where("id", "=", thing.id).execute();
  return {};
}

export async function discardRelease({ tx, thing }: StepContext): Promise<StepOutcome> {
  await tx.db
    .updateTable("hotspots.release")
    .set({ is_discarded: true })
    .where("id", "=", thing.id)
    .execute();
  return {};
}

/** A set sentence beside the map, with its day. */
export async function noteOnRelease(context: StepContext, { what }: StepAnswers): Promise<StepOutcome> {
  const { tx, thing } = context;
  const row = {
    id: randomUUID(),
    release_id: thing.id,
    said_on: today(context),
    what: String(what),
    by_staff: tx.actor.staffId ?? "",
  };
  await tx.db.insertInto("hotspots.revision").values(row).execute();
  return { detail: { what: String(what) } };
}

/** The map goes; that there was one, and why it went, stays. */
export async function withdrawRelease(context: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { tx, thing } = context;
  await tx.db
    .updateTable("hotspots.release")
    .set({ is_withdrawn: true })
    .where("id", "=", thing.id)
    .execute();
  return noteOnRelease(context, answers);
}

function today({ tx }: StepContext): string {
  return isoDay(tx.house.now(), tx.house.calendar);
}
