import type { Answers, Form } from "../../../foundation/forms/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { asAnswered, countForm, seatsForm } from "../forms/hold-form.ts";
import { findAttendance, keepAttendance } from "./attendance.ts";
import { getMeeting } from "./meeting.ts";
import { seatsAt, whoWasThere } from "./meeting-steps.ts";

/** Who was there, asked again, and why it is put right. */
export async function askPutRight({ tx, thing }: StepContext): Promise<Form> {
  const seats = await seatsAt(tx, await getMeeting(tx, thing.id));
  return seats.length > 0 ? seatsForm(tx.house.pack, seats, true) : countForm(tx.house.pack, true);
}

/** As it stands. */
export async function prefillPutRight({ tx, thing }: StepContext): Promise<Answers> {
  const meeting = await getMeeting(tx, thing.id);
  const seats = await seatsAt(tx, meeting);
  const { members, agencies, apologies } = meeting;
  const counted = { members: members ?? 0, agencies: [...(agencies ?? [])] };
  return {
    ...(seats.length > 0 ? asAnswered(seats, await findAttendance(tx, thing.id)) : counted),
    ...(apologies !== null && { apologies }),
  };
}

/** Who was there as it is known now; what was written before stays beside it. */
export async function putRight({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const meeting = await getMeeting(tx, thing.id);
  const { change, filled, detail } = await whoWasThere(tx, meeting, answers);
  const { members, agencies, quorum, putRight: earlier } = meeting;
  const at = tx.house.now().toISOString();
  const before = { at, by: tx.actor.staffId, why: String(answers["why"]), members, agencies, quorum };
  const kept = earlier.map(({ name: _name, ...each }) => each);
  await tx.db
    .updateTable("governance.meeting")
    .set({ ...change, put_right: JSON.stringify([...kept, before]) })
    .where("id", "=", thing.id)
    .execute();
  await keepAttendance(tx, thing.id, filled);
  return { detail };
}
