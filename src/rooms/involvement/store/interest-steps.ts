import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";

/** Writes down what came of getting in touch. From the first time on it has to be settled: another time begins that anew for nobody. */
export async function keepContact({ thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  return contactOutcome(thing.state, String(answers["outcome"]));
}

/** What getting in touch comes to, from the state before it. */
export function contactOutcome(state: string, outcome: string): StepOutcome {
  const isFirst = state === "received";
  return { detail: { outcome }, ...(isFirst ? {} : { clocks: { settle: { starts: false } } }) };
}

/** Writes down why they do not join. */
export async function keepWhy(_context: StepContext, { why }: StepAnswers): Promise<StepOutcome> {
  return { detail: { why: String(why) } };
}

/** Lets go of everything that says who it was. The group and the day stay, for figures. */
export async function letGo({ tx, thing }: StepContext): Promise<void> {
  await tx.db.updateTable("involvement.interest").set({ said: null }).where("id", "=", thing.id).execute();
}
