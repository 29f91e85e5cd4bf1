import assert from "node:assert/strict";
import { contactSite, type Worker } from "./contact-site.ts";
import { dayFields } from "./day-fields.ts";
import type { Fields } from "./person.ts";

/** Since when a seat is held, as the form asks it; one whose name is not close, of somebody with no account. */
export const OPEN_SEAT: Fields = { close: "no", staff: "none", ...dayFields("since", "2025-09-01") };
/** The day of a meeting, as the form asks it. */
const HELD: Fields = dayFields("day", "2026-01-05");

/** The product where bodies have seats and meet: a keeper of the strategy and a member of the board are there. */
export async function seatSite() {
  const { house, rows, works } = await contactSite();
  const as = (role: string, agency?: string): Promise<Worker> =>
    works(agency === undefined ? role : { role, agency });
  const keeper = await as("strategy-manager");
  const member = await as("board-member");
  /** Gives somebody a seat. @returns its id */
  const sit = async (body: string, fields: Fields): Promise<string> => {
    const begun = await keeper.post(`/board/bodies/${body}/seats/new`, fields);
    assert.equal(begun.status, 303, begun.body);
    const [seat] = await rows("select seat_id from governance.seat_name where name = $1", fields["name"]);
    return String(seat?.["seat_id"]);
  };
  /** Posts what has to be taken. */
  const step = async (path: string, fields: Fields = {}, by = keeper): Promise<void> => {
    const taken = await by.post(path, fields);
    assert.equal(taken.status, 303, `${path}: ${taken.body}`);
  };
  /** A meeting of a body whose papers went out. @returns its id */
  const meetingOf = async (body: string): Promise<string> => {
    const planned = await keeper.post("/board/meetings/new", {
      body,
      title: "A meeting",
      agenda: "One\nTwo",
      ...HELD,
    });
    const id = planned.location.split("/")[3] ?? "";
    await step(`/board/meetings/${id}/papers`);
    return id;
  };
  return { house, rows, as, keeper, member, sit, step, meetingOf };
}
