import { choices, defineForm, longText, page, type Form } from "../../../foundation/forms/index.ts";
import type { StepAnswers, StepContext } from "../../../foundation/process/index.ts";
import { wayFields } from "./way-fields.ts";

/** She called or came: nobody reached out to her, so there is no way to be permitted. */
export const SHE_CAME = "she-came";

const NOT_ALONE =
  "She has to have been alone and safe to talk for a safe contact. If she was not, record an attempt: it was not safe to talk";

/** What was not checked, so that it is no safe contact. */
export function lacksSafety({ checks }: StepAnswers): string | undefined {
  return Array.isArray(checks) && checks.includes("alone") ? undefined : "checks";
}

/**
 * The first safe contact: checked first that there is time and that it is safe to talk (DOMAIN 2). By which way and when
 * holds as for an attempt.
 */
export async function reachedForm(context: StepContext): Promise<Form> {
  const how = await wayFields(context, [
    {
      value: SHE_CAME,
      label: "She got in touch with us herself",
      hint: "She called, wrote or came, or whoever referred her brought you together.",
    },
  ]);
  return defineForm({
    id: "contact-reached",
    version: 2,
    pages: [
      page({
        id: "reached",
        title: "What happened?",
        fields: {
          ...how,
          checks: choices({
            label: "What was checked before you talked?",
            hint: "That she was alone and it was safe to talk is what makes it a safe contact. The rest as far as it was checked.",
            errors: { missing: NOT_ALONE },
            options: [
              { value: "alone", label: "She was alone and it was safe to talk" },
              { value: "time", label: "There was enough time" },
              { value: "whereabouts", label: "Where the person causing harm is" },
              { value: "children", label: "Where the children are" },
            ],
          }),
          note: longText({ label: "What was said, as facts", optional: true }),
        },
      }),
    ],
  });
}
