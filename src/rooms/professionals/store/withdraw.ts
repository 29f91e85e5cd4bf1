import type { StepContext } from "../../../foundation/process/index.ts";
import { nothingYet } from "../model/kept-answers.ts";
import { changeRequest, getRequest } from "./request.ts";

/** A draft that is withdrawn is emptied; what was sent stays, since the front door acts on it. */
export async function withdraw({ tx, thing }: StepContext): Promise<void> {
  if (thing.state !== "draft") return;
  const { form } = await getRequest(tx, thing.id);
  await changeRequest(tx, thing.id, { kept: nothingYet(form) });
}
