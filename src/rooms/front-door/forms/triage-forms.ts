import { choices, defineForm, longText, page, type Form } from "../../../foundation/forms/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { wayFields } from "./way-fields.ts";

/** She called or came: nobody reached out to her, so there is no way to be permitted. */
export const SHE_CAME = "she-came";

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
