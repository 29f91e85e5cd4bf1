import type { ActorTx } from "../../../foundation/access/index.ts";
import { dayBounds } from "../../../foundation/clock/index.ts";
import { openThing, type Thing } from "../../../foundation/process/index.ts";
import { boardActionProcess } from "../action-process.ts";
import { actionOpening } from "../keepers.ts";
import type { ActionOwner } from "./action-owner.ts";
import "./board-action.ts";

export type NewAction = {
  readonly body: string;
  readonly meetingId: string | null;
  readonly item: number | null;
  readonly what: string;
  readonly owner: ActionOwner;
  /** Year-month-day. */
  readonly due: string;
};

/** Writes down an action: it is open to all who may see what the boards do and to its owner, whose clock runs. */
export async function beginAction(tx: ActorTx, { owner, due, ...said }: NewAction): Promise<Thing> {
  const { pack, calendar } = tx.house;
  return openThing(tx, boardActionProcess, {
    ...actionOpening(pack, owner.grantee),
    clocks: { due: { for: owner.grantee, dueAt: dayBounds(due, calendar).until } },
    detail: { body: said.body, meeting: said.meetingId !== null },
    write: async ({ id }) => {
      const row = {
        id,
        body: said.body,
        meeting_id: said.meetingId,
        item: said.item,
        what: said.what,
        owner_agency: owner.agency,
        owner_seat: owner.seat,
        due_on: due,
      };
      await tx.db.insertInto("governance.action").values(row).execute();
    },
  });
}
