import type { VNode } from "preact";
import { formatDateTime } from "../clock/index.ts";
import { checkAnswers, type Form } from "../forms/index.ts";
import { ErrorSummary, SummaryList } from "../../kit/govuk/index.ts";
import type { ProcessDefinition, StepContext, StepDefinition } from "./definition.ts";
import { CHANGED_SINCE } from "./take-step.ts";

/**
 * What is said above a form that is shown again because somebody else was first: what was done last and when, and, where the form
 * begins with what stands there, what stands there now. Who did it is for the thing's own page to say.
 */
export async function overtakenNotice(
  definition: ProcessDefinition,
  step: StepDefinition,
  context: StepContext,
  form: Form,
): Promise<VNode> {
  const last = await sayLast(definition, context);
  const standing = (await step.prefill?.(context)) ?? {};
  const rows = checkAnswers(form, standing, () => "");
  return (
    <>
      <ErrorSummary
        titleText={CHANGED_SINCE}
        descriptionText={`${last}Nothing you typed is saved yet. It is below: look at it again, then send it.`}
        errorList={[]}
      />
      {rows.length > 0 && (
        <>
          <h2 class="govuk-heading-m">What stands there now</h2>
          <SummaryList
            rows={rows.map(({ label, value }) => ({ key: { text: label }, value: { text: value } }))}
          />
          <h2 class="govuk-heading-m">What you typed</h2>
        </>
      )}
    </>
  );
}

/** "Last: due date changed, 3 May 2026, 10.15am. ", or nothing where the log is not for this reader. */
async function sayLast(definition: ProcessDefinition, { tx, thing }: StepContext): Promise<string> {
  const row = await tx.db
    .selectFrom("process.step")
    .select(["step", "at"])
    .where("thing_id", "=", thing.id)
    .orderBy("id", "desc")
    .executeTakeFirst();
  if (!row) return "";
  const done = definition.steps[row.step]?.done ?? definition.opening.done;
  return `Last: ${done.toLowerCase()}, ${formatDateTime(row.at, tx.house.calendar)}. `;
}
