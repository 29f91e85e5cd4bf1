import type { ActorTx } from "../../../foundation/access/index.ts";
import type { TimeSpan } from "../../../foundation/forms/index.ts";
import { openThing, type Thing } from "../../../foundation/process/index.ts";
import { whenAndWhere } from "../forms/meeting-forms.ts";
import { meetingOpening } from "../keepers.ts";
import { meetingProcess } from "../meeting-process.ts";
import { readAgenda } from "../model/agenda.ts";
import "./meeting.ts";
import { papersClock } from "./meeting-steps.ts";

export type NewMeeting = {
  readonly body: string;
  readonly title: string;
  /** Year-month-day. */
  readonly day: string;
  readonly hours?: TimeSpan | undefined;
  readonly place?: string | undefined;
  /** As it was typed: an item a line. */
  readonly agenda: string;
};

/** Plans a meeting: it is open to all who may see what the boards do, and its papers have their clock. */
export async function beginMeeting(tx: ActorTx, meeting: NewMeeting): Promise<Thing> {
  const { body, title, day, agenda } = meeting;
  return openThing(tx, meetingProcess, {
    ...meetingOpening(tx.house.pack),
    clocks: { papers: papersClock(tx.house, day) },
    detail: { body, day },
    write: async ({ id }) => {
      const row = { id, body, title, held_on: day, ...whenAndWhere(meeting), agenda: readAgenda(agenda) };
      await tx.db.insertInto("governance.meeting").values(row).execute();
    },
  });
}
