import { choice, confirm, defineForm, page, type Form } from "../../../foundation/forms/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { findHeirs } from "../store/review-owner.ts";

/** Asks who reviews the assessment from now on. */
export async function handOverForm(context: StepContext): Promise<Form> {
  const heirs = await findHeirs(context);
  const options = heirs.map(({ value, name, what }) => ({ value, label: name, hint: what }));
  const agreed = confirm({ label: "She knows that they will read this assessment, or the law requires it" });
  // With nobody to choose from the page says so by having nothing to choose.
  const fields =
    options.length === 0 ? { agreed } : { to: choice({ label: "Who reviews it now?", options }), agreed };
  return defineForm({
    id: "risk-hand-over",
    version: 1,
    pages: [page({ id: "to", title: "Who reviews it now?", fields })],
  });
}
