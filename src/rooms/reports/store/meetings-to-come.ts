import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDay } from "../../../foundation/clock/index.ts";
import { bodyName } from "../../../foundation/pack/index.ts";
import { findMeetings, type MeetingLine } from "../../governance/index.ts";

/** As many meetings as one chooses from. */
const MEETINGS = 40;

/** The meetings that are still to come, as one chooses from them. One query. */
export async function meetingsToCome(tx: ActorTx): Promise<(MeetingLine & { readonly label: string })[]> {
  const { pack, calendar } = tx.house;
  return (await findMeetings(tx, MEETINGS))
    .filter(({ state }) => state === "planned" || state === "papers")
    .map((meeting) => ({
      ...meeting,
      label: `${meeting.title}, ${bodyName(pack, meeting.body)}, ${formatDay(meeting.heldOn, calendar)}`,
    }));
}
