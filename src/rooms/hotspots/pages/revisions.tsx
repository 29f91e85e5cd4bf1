import type { VNode } from "preact";
import { type Calendar, formatDay } from "../../../foundation/clock/index.ts";
import { sayRevision, type Revision } from "../model/revision.ts";

type Props = {
  readonly revisions: readonly Revision[];
  readonly calendar: Calendar;
};

/** What was said of a release after it was published, each with its day. */
export function Revisions({ revisions, calendar }: Props): VNode | null {
  if (revisions.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">Since it was published</h2>
      <ul class="govuk-list">
        {revisions.map(({ what, on }) => (
          <li>
            {formatDay(on, calendar)}: {sayRevision(what)}
          </li>
        ))}
      </ul>
    </>
  );
}
