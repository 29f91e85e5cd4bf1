import { choice, confirm, defineForm, page, type Form } from "../../../foundation/forms/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { findAlong, findHeirs } from "../store/review-owner.ts";

/** Asks who reviews the assessment from now on. */
export async function handOverForm(context: StepContext): Promise<Form> {
  const heirs = await findHeirs(context);
  const options = heirs.map(({ value, name, what }) => ({ value, label: name, hint: what }));
  const along = await findAlong(context);
  const what = along.length > 0 ? `these ${along.length + 1} assessments` : "this assessment";
  const agreed = confirm({ label: `She knows that they will read ${what}, or the law requires it` });
  // With nobody to choose from the page says so by having nothing to choose.
  const fields =
    options.length === 0 ? { agreed } : { to: choice({ label: "Who reviews it now?", options }), agreed };
  return defineForm({
    id: "risk-hand-over",
    version: 2,
    pages: [page({ id: "to", title: "Who reviews it now?", fields })],
  });
}
