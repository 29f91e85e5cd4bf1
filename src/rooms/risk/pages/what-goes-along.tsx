import type { VNode } from "preact";
import type { StepContext } from "../../../foundation/process/index.ts";
import { findAlong } from "../store/review-owner.ts";

/** Before a review is handed over: what that changes, and which other assessments of hers go along. */
export async function whatGoesAlong(context: StepContext): Promise<VNode> {
  const along = await findAlong(context);
  return (
    <>
      <p class="govuk-body">
        When it is due does not change. You keep seeing the assessment, and are no longer reminded.
      </p>
      {along.length > 0 && (
        <>
          <p class="govuk-body">
            These go with it, so that nothing of her risk stays behind. They are opened to the same people,
            and their reviews go too:
          </p>
          <ul class="govuk-list govuk-list--bullet">
            {along.map(({ title, level }) => (
              <li>
                {title}: {level}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
