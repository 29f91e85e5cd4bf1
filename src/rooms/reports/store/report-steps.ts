import { randomUUID } from "node:crypto";
import { type ActorTx, can } from "../../../foundation/access/index.ts";
import { isoDay } from "../../../foundation/clock/index.ts";
import { forbidden } from "../../../foundation/errors/index.ts";
import type { Form } from "../../../foundation/forms/index.ts";
import {
  type StepAnswers,
  type StepContext,
  type StepOutcome,
  takeStep,
} from "../../../foundation/process/index.ts";
import { ownerOf } from "../../strategy/index.ts";
import { writeFiles } from "../files/write-files.ts";
import { commentForm, paperForm } from "../forms/report-forms.ts";
import { granteesOf } from "../model/grantees.ts";
import { askedFor, runningOn } from "../model/owner-clocks.ts";
import { hashOf, type Section } from "../model/snapshot.ts";
import { reportProcess } from "../report-process.ts";
import { meetingsToCome } from "./meetings-to-come.ts";
import { ownersOf } from "./begin-report.ts";
import { paperOf } from "./paper-of.ts";
import { findMeetingsOf, getReport, type Report } from "./report.ts";

/** Whether somebody of the part's owner is reading, or a keeper of the strategy, who may speak for all. */
export async function isAskedOfReader({ tx, thing }: StepContext): Promise<boolean> {
  return partsFor(tx, await getReport(tx, thing.id)).length > 0;
}

export async function askComment({ tx, thing }: StepContext): Promise<Form> {
  const parts = partsFor(tx, await getReport(tx, thing.id));
  if (parts.length === 0) throw forbidden("The parts of this report are others' to speak of.");
  return commentForm(parts);
}

/** Keeps what was said. The clock of an owner stops once all parts of hers have words. */
export async function keepComment({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { pack } = tx.house;
  const section = String(answers["section"]);
  const { snapshot, words } = await getReport(tx, thing.id);
  const row = {
    id: randomUUID(),
    report_id: thing.id,
    section,
    words: String(answers["words"]),
    at: tx.house.now(),
    by_staff: tx.actor.staffId ?? "",
  };
  await tx.db.insertInto("reports.commentary").values(row).execute();
  const said = new Set([section, ...words.map((each) => each.section)]);
  const missing = snapshot.sections
    .filter(({ code }) => !said.has(code))
    .map(({ owner }) => ownerOf(pack, owner));
  const asked = askedFor(ownersOf(snapshot).map((owner) => ownerOf(pack, owner)));
  return { detail: { section }, clocks: runningOn(asked, missing) };
}

/** Whoever prepared a report cannot be the one who approves it. */
export async function notByWhoPrepared({ tx, thing }: StepContext): Promise<string | undefined> {
  const { preparedByStaff } = await getReport(tx, thing.id);
  return preparedByStaff === tx.actor.staffId
    ? "Somebody else has to approve it: you prepared this report."
    : undefined;
}

/** Which parts nobody has said anything of: the report will say so. */
export async function sayWhatIsMissing({ tx, thing }: StepContext): Promise<string> {
  const { snapshot, words } = await getReport(tx, thing.id);
  const missing = snapshot.sections.filter(({ code }) => !words.some(({ section }) => section === code));
  return missing.length === 0
    ? "Every part has the words of its owner. No more can be added after that."
    : `There are no words on ${missing.map(({ code }) => code).join(", ")}: the report will say so, and none can be added after that.`;
}

export async function approveReport({ tx, thing }: StepContext): Promise<StepOutcome> {
  const change = { approved_by: tx.actor.staffId ?? "" };
  await tx.db.updateTable("reports.report").set(change).where("id", "=", thing.id).execute();
  return {};
}

/** Freezes the report with all that was said, as files whose hashes the database works out again; the one before is superseded. */
export async function issueReport({ tx, thing }: StepContext): Promise<StepOutcome> {
  const issuedOn = isoDay(tx.house.now(), tx.house.calendar);
  await tx.db.updateTable("reports.report").set({ issued_on: issuedOn }).where("id", "=", thing.id).execute();
  const report = await getReport(tx, thing.id);
  const files = await writeFiles(paperOf(tx, report));
  const rows = files.map(({ format, bytes }) => ({
    report_id: thing.id,
    format,
    bytes: Buffer.from(bytes),
    sha256: hashOf(bytes),
  }));
  await tx.db.insertInto("reports.file").values(rows).execute();
  if (report.beforeId !== null && (await getReport(tx, report.beforeId)).state === "issued")
    await takeStep(tx, reportProcess, { thingId: report.beforeId, step: "supersede" });
  return { detail: { body: report.body } };
}

export async function askMeeting(context: StepContext): Promise<Form> {
  return paperForm(await meetingsFor(context));
}

export async function noMeeting(context: StepContext): Promise<string | undefined> {
  return (await meetingsFor(context)).length === 0
    ? "No meeting is to come that it is not a paper of."
    : undefined;
}

export async function putToMeeting(
  { tx, thing }: StepContext,
  { meeting }: StepAnswers,
): Promise<StepOutcome> {
  const row = {
    report_id: thing.id,
    meeting_id: String(meeting),
    at: tx.house.now(),
    by_staff: tx.actor.staffId ?? "",
  };
  await tx.db.insertInto("reports.paper").values(row).execute();
  return {};
}

export async function withdrawReport({ tx, thing }: StepContext, { why }: StepAnswers): Promise<StepOutcome> {
  const change = { why_withdrawn: String(why) };
  await tx.db.updateTable("reports.report").set(change).where("id", "=", thing.id).execute();
  return {};
}

/** The parts the reader may speak of. */
function partsFor(tx: ActorTx, { snapshot }: Report): Section[] {
  const { pack } = tx.house;
  const mine = granteesOf(tx.actor);
  const isKeeper = can(tx.actor, "strategy.keep");
  return snapshot.sections.filter(({ owner }) => isKeeper || mine.includes(ownerOf(pack, owner)));
}

/** The meetings to come that it is not a paper of yet, those of its own body first. */
async function meetingsFor({ tx, thing }: StepContext): Promise<{ id: string; label: string }[]> {
  const { body } = await getReport(tx, thing.id);
  const taken = await findMeetingsOf(tx, thing.id);
  const free = (await meetingsToCome(tx)).filter(({ id }) => !taken.has(id));
  return free.toSorted((a, b) => Number(b.body === body) - Number(a.body === body));
}
