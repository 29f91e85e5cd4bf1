import type { Answers } from "../../../foundation/forms/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { findFamily } from "../../relationships/index.ts";
import { getContact } from "./contact.ts";

/**
 * What was told of who they are to her and whether they live together, as the form begins that says who is causing harm;
 * nothing once somebody is recorded, for it was told of one.
 */
export async function saidOfOther({ tx, thing }: StepContext): Promise<Answers> {
  if (thing.personId === undefined) return {};
  const { unsafeRelation: relation, unsafeLivesWith: together } = (await getContact(tx, thing.id)).answers;
  if (relation === undefined && together === undefined) return {};
  if ((await findFamily(tx, thing.personId)).harm.length > 0) return {};
  return { ...(relation ? { relation } : {}), ...(together ? { together } : {}) };
}
