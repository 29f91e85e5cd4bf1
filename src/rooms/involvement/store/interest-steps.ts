import type { Pack } from "../../../foundation/pack/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { getGroup, keeperOf } from "../model/keeper-of.ts";
import { getInterest } from "./interest.ts";

/** Writes down what came of getting in touch. From the first time on it has to be settled: another time begins that anew for nobody. */
export async function keepContact({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const { groupId } = await getInterest(tx, thing.id);
  return contactOutcome(tx.house.pack, groupId, { state: thing.state, outcome: String(answers["outcome"]) });
}

/** What getting in touch comes to, from the state before it: it is the keeper's to settle. */
export function contactOutcome(pack: Pack, groupId: string, { state, outcome }: Contacted): StepOutcome {
  const settle =
    state === "received" ? { for: keeperOf(pack, getGroup(pack, groupId)) } : ({ starts: false } as const);
  return { detail: { outcome }, clocks: { settle } };
}

/** Writes down why they do not join. */
export async function keepWhy(_context: StepContext, { why }: StepAnswers): Promise<StepOutcome> {
  return { detail: { why: String(why) } };
}

/** Lets go of everything that says who it was. The group and the day stay, for figures. */
export async function letGo({ tx, thing }: StepContext): Promise<void> {
  await tx.db.updateTable("involvement.interest").set({ said: null }).where("id", "=", thing.id).execute();
}

type Contacted = { readonly state: string; readonly outcome: string };
