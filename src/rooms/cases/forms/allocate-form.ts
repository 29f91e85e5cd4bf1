import { conflict } from "../../../foundation/errors/index.ts";
import { choice, type Form, oneQuestion } from "../../../foundation/forms/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { findWorkers } from "../store/workers.ts";

/** Asks which worker of the actor's own agency takes the case. */
export async function allocateForm({ tx, thing }: StepContext): Promise<Form> {
  const workers = await findWorkers(tx, thing.id);
  if (workers.length === 0) throw conflict("Nobody at your service works cases yet.");
  return oneQuestion(
    "case-allocate",
    "worker",
    choice({
      label: "Who will work with her?",
      hint: "The worker sees this case from now on. Whoever had it before no longer does.",
      options: workers.map(({ id, name, role }) => ({ value: id, label: name, hint: role })),
    }),
  );
}
