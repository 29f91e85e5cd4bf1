import type { VNode } from "preact";
import { formatDateTime } from "../../../foundation/clock/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { Paragraphs } from "../../../kit/layout/index.ts";
import { getMeeting } from "../store/meeting.ts";

/** Before the minutes of an item are written: those that have some, by whom and when, which would be written over. */
export async function sayWhatStands({ tx, thing }: StepContext): Promise<VNode | string> {
  const { agenda, minutes } = await getMeeting(tx, thing.id);
  if (minutes.length === 0) return "";
  return (
    <>
      <p>
        These items have minutes already. What you write of one of them stands in place of what is there now;
        what is there now stays in its history.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {minutes.map(({ item, words, by, at }) => (
          <li>
            <strong>
              {item}. {agenda[item - 1]}
            </strong>
            , by {by ?? "somebody who left"}, {formatDateTime(new Date(at), tx.house.calendar)}
            <Paragraphs text={words} />
          </li>
        ))}
      </ul>
    </>
  );
}
