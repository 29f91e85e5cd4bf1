import { choice, defineForm, longText, page, type Form } from "../../../foundation/forms/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { findRiskPicture, type RiskPicture } from "../store/risk-picture.ts";

/** Asks which of the screens that this assessment asks for is not needed, and why. */
export async function notNeededForm(context: StepContext): Promise<Form> {
  const asked = await findScreensAskedBy(context);
  const why = longText({ label: "Why is it not needed?", hint: "Signed with your name in the chronology." });
  const options = asked.map(({ screen, title }) => ({ value: screen, label: title }));
  // With none there is nothing to choose from, and the step says so before it asks.
  const fields =
    options.length === 0 ? { why } : { screen: choice({ label: "Which screen?", options }), why };
  return defineForm({
    id: "risk-not-needed",
    version: 1,
    pages: [page({ id: "screen", title: "Which screen is not needed?", fields })],
  });
}

/** The screens that this very assessment still asks for. */
export async function findScreensAskedBy({ tx, thing }: StepContext): Promise<RiskPicture["asked"]> {
  if (!thing.personId) return [];
  const { asked } = await findRiskPicture(tx, thing.personId);
  return asked.filter(({ askedBy }) => askedBy === thing.id);
}
