import { can, type ActorTx } from "../access/index.ts";
import type { ProcessDefinition, StepDefinition } from "./definition.ts";
import type { Thing } from "./thing.ts";

export type OfferedStep = {
  readonly name: string;
  readonly label: string;
  /** Why it cannot be taken yet, when a guard says so: shown in place of the button. */
  readonly notYet: string | undefined;
};

/** The steps this actor may take now, in the order of the definition: just what the page offers. */
export async function offeredSteps(
  tx: ActorTx,
  definition: ProcessDefinition,
  thing: Thing,
): Promise<OfferedStep[]> {
  const open = Object.entries(definition.steps).filter(([, step]) => isOpen(tx, step, thing));
  const offered: OfferedStep[] = [];
  for (const [name, step] of open) {
    if ((await step.offered?.({ tx, thing })) === false) continue;
    offered.push({ name, label: step.label, notYet: await step.guard?.({ tx, thing }) });
  }
  return offered;
}

function isOpen(tx: ActorTx, step: StepDefinition, thing: Thing): boolean {
  return !step.silent && step.from.includes(thing.state) && can(tx.actor, step.permission);
}
