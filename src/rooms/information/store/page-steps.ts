import { randomUUID } from "node:crypto";
import { atHour } from "../../../foundation/clock/index.ts";
import { forbidden } from "../../../foundation/errors/index.ts";
import type { Answers } from "../../../foundation/forms/index.ts";
import type {
  ClockSetting,
  StepAnswers,
  StepContext,
  StepOutcome,
} from "../../../foundation/process/index.ts";
import { readAnswers, toAnswers } from "../forms/page-form.ts";
import { writerOf } from "../keepers.ts";
import { addVersion, getLatest, getPage, reviewBy, updatePage, type Side } from "./page.ts";

/** The hour of the day by which something due on it is in time. */
const END_OF_WORK = 17;

/** What was written last, to go on from. */
export async function latestWords({ tx, thing }: StepContext): Promise<Answers> {
  return toAnswers((await getLatest(tx, await getPage(tx, thing.id))).text);
}

/** The field that keeps what was written from being a page. */
export function faultOf(answers: StepAnswers): string | undefined {
  const read = readAnswers(answers);
  return "fault" in read ? read.fault : undefined;
}

/** Writes a version of its own; what was found of the one before says nothing of it. */
export async function writeVersion({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const read = readAnswers(answers);
  if ("fault" in read) throw forbidden("These words are no page.");
  const version = (await getPage(tx, thing.id)).latest + 1;
  await addVersion(tx, thing.id, version, read.text);
  await updatePage(tx, thing.id, { latest: version });
  return { detail: { version } };
}

/** The writer cannot be the one who finds her own words fit. */
export async function notByItsWriter({ tx, thing }: StepContext): Promise<string | undefined> {
  const latest = await getLatest(tx, await getPage(tx, thing.id));
  return latest.byStaff === tx.actor.staffId
    ? "Somebody else has to say so: this version is yours."
    : undefined;
}

/** Whoever says "not yet" says what has to change. */
export function whatHasToChange({ fit, note }: StepAnswers): string | undefined {
  return fit === "no" && (typeof note !== "string" || note === "") ? "note" : undefined;
}

/** Keeps what a side found of the newest version; with both content it is reviewed. */
export function judgeBy(side: Side) {
  return async ({ tx, thing }: StepContext, { fit, note }: StepAnswers): Promise<StepOutcome> => {
    const page = await getPage(tx, thing.id);
    const isFit = fit === "yes";
    await tx.db
      .insertInto("information.review")
      .values({
        id: randomUUID(),
        page_id: thing.id,
        version: page.latest,
        side,
        is_fit: isFit,
        note: typeof note === "string" ? note : null,
        by_staff: tx.actor.staffId ?? "",
      })
      .execute();
    const other = reviewBy(await getLatest(tx, page), side === "panel" ? "partnership" : "panel");
    return { to: isFit && other?.isFit ? "reviewed" : "draft", detail: { version: page.latest, fit: isFit } };
  };
}

/** From now on the public reads the newest version. */
export async function publishVersion({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { latest } = await getPage(tx, thing.id);
  await updatePage(tx, thing.id, { published: latest, is_withdrawn: false });
  return { detail: { version: latest }, clocks: lookAgain({ tx, thing }, answers) };
}

/** It is still right: the time until somebody looks again begins anew. */
export async function confirmPage(context: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  return { clocks: lookAgain(context, answers) };
}

/** The public finds neither this nor the pack's text any more. */
export async function withdrawPage({ tx, thing }: StepContext, { why }: StepAnswers): Promise<StepOutcome> {
  await updatePage(tx, thing.id, { published: null, is_withdrawn: true });
  return { detail: { why: String(why) } };
}

function lookAgain({ tx }: StepContext, { by }: StepAnswers): Readonly<Record<string, ClockSetting>> {
  const dueAt = typeof by === "string" ? { dueAt: atHour(by, END_OF_WORK, tx.house.calendar) } : {};
  return { "look-again": { for: writerOf(tx.house.pack), ...dueAt } };
}
