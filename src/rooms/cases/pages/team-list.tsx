import type { VNode } from "preact";
import { formatDate, type Calendar } from "../../../foundation/clock/index.ts";
import type { Member } from "../store/team.ts";

/** Who works on the case by name, and a cover until when. */
export function TeamList({ team, calendar }: { team: readonly Member[]; calendar: Calendar }): VNode {
  if (team.length === 0) return <p class="govuk-body">Nobody by name yet. The service's managers see it.</p>;
  return (
    <ul class="govuk-list">
      {team.map(({ name, capacity, until }) => (
        <li>
          {name}, {capacity}
          {until && `, until ${formatDate(until, calendar)}`}
        </li>
      ))}
    </ul>
  );
}
