import type { VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { paths } from "../paths.ts";
import type { BoardAction } from "../store/board-action.ts";
import type { Meeting } from "../store/meeting.ts";
import { ActionList } from "./action-list.tsx";

type Props = {
  readonly tx: ActorTx;
  readonly meeting: Meeting;
  /** All of the body's. */
  readonly actions: readonly BoardAction[];
};

/** What the body agreed before this meeting and nobody has done yet. */
export function MattersArising({ tx, meeting, actions }: Props): VNode | null {
  const isOver = meeting.state === "agreed" || meeting.state === "cancelled";
  const open = actions.filter(
    ({ state, meetingId, agreedOn }) =>
      state === "open" && meetingId !== meeting.id && (agreedOn === null || agreedOn <= meeting.heldOn),
  );
  if (isOver) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Matters arising</h2>
      <ActionList tx={tx} actions={open} none="No action of an earlier meeting is open." />
    </>
  );
}

/** What this meeting agreed, however it stands. */
export function Agreed({ tx, meeting, actions }: Props): VNode | null {
  const agreed = actions.filter(({ meetingId }) => meetingId === meeting.id);
  const mayAdd = can(tx.actor, "governance.keep") && meeting.state !== "cancelled";
  if (agreed.length === 0 && !mayAdd) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Actions agreed</h2>
      <ActionList tx={tx} actions={agreed} none="None yet." />
      {mayAdd && (
        <p class="govuk-body fl-no-print">
          <a class="fl-action" href={paths.actionAtMeeting(meeting.id)}>
            Add an action
          </a>
        </p>
      )}
    </>
  );
}
