import type { ActorTx } from "../../../foundation/access/index.ts";
import { openThing, type StepAnswers, type Thing } from "../../../foundation/process/index.ts";
import { riskOpening } from "../keepers.ts";
import { strategicRiskProcess } from "../risk-process.ts";
import { keepPlacing } from "./place-risk.ts";
import { saidOf } from "./risk-steps.ts";

/** Raises a risk at a body, by the answers of its form: it is to be assessed. */
export async function beginRisk(tx: ActorTx, answers: StepAnswers): Promise<Thing> {
  const body = String(answers["body"]);
  const thing = await openThing(tx, strategicRiskProcess, {
    ...riskOpening(tx.house.pack),
    detail: { body },
    write: async ({ id }) => {
      const row = { id, raised_at: body, ...saidOf(answers) };
      await tx.db.insertInto("risk_register.risk").values(row).execute();
    },
  });
  await keepPlacing(tx, thing.id, { body, because: "raised" });
  return thing;
}
