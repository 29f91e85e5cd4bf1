import { bodyName } from "../../../foundation/pack/index.ts";
import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { isoDay } from "../../../foundation/clock/index.ts";
import { stateOf } from "../../../foundation/process/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import { paths } from "../paths.ts";
import type { MeetingLine } from "../store/meeting.ts";
import { sayDay } from "./say.ts";

type ListProps = { readonly tx: ActorTx; readonly meetings: readonly MeetingLine[]; readonly none: string };

/** Meetings, a line each: whose, what it is called, when, how it stands. */
export function MeetingList({ tx, meetings, none }: ListProps): VNode {
  if (meetings.length === 0) return <EmptyState text={none} />;
  const { house } = tx;
  const today = isoDay(house.now(), house.calendar);
  return (
    <ul class="fl-choices">
      {meetings.map(({ id, title, body, heldOn, state }) => (
        <li class="fl-choices__item">
          <a class="govuk-link" href={paths.meeting(id)}>
            {bodyName(house.pack, body)}: {title}
          </a>
          <span class="fl-choices__hint">
            {sayDay(house, heldOn)}
            {heldOn === today ? ", today" : ""}. {stateOf(tx, { process: "meeting", state })}.
          </span>
        </li>
      ))}
    </ul>
  );
}
