import { choice, defineForm, longText, page, type Form } from "../../../foundation/forms/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { wayFields } from "./way-fields.ts";

/**
 * An attempt that did not reach her, by a way she permits: three varied ones, and then the referrer is told (DOMAIN 7).
 * Outside her hours it says from when on, and is taken only with a reason; so is one by a way that another attempt showed not to be safe.
 */
export async function attemptForm(context: StepContext): Promise<Form> {
  const how = await wayFields(context);
  const what = {
    result: choice({
      label: "What happened?",
      options: [
        { value: "no-answer", label: "No answer" },
        { value: "not-safe", label: "It was not safe to talk" },
        { value: "someone-else", label: "Somebody else answered" },
        { value: "wrong", label: "The number or address is wrong" },
      ],
    }),
    note: longText({ label: "What was said, as facts", optional: true }),
  };
  return defineForm({
    id: "contact-attempt",
    version: 2,
    pages: [page({ id: "attempt", title: "What happened?", fields: { ...how, ...what } })],
  });
}
