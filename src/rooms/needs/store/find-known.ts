import type { ActorTx } from "../../../foundation/access/index.ts";
import { isoDay } from "../../../foundation/clock/index.ts";
import type { Answers } from "../../../foundation/forms/index.ts";
import type { Thing } from "../../../foundation/process/index.ts";
import { getCaseFile } from "../../cases/index.ts";
import { childrenSaid, getContact } from "../../front-door/index.ts";
import { childByChild, findFamily, oneLineAChild } from "../../relationships/index.ts";
import { cameAnswers, childrenAnswers, type CameOfNeeds } from "../forms/came-answers.ts";
import type { Needs } from "./needs.ts";

/**
 * What is known of her needs and her children before they were gone through, as answers to be confirmed: what a contact
 * told or a case received, and the children recorded since. At most three queries.
 */
export async function findKnown(tx: ActorTx, thing: Thing): Promise<Answers> {
  const told = await findTold(tx, thing);
  return cameAnswers(tx.house.pack, { ...told, children: await withRecorded(tx, thing, told) });
}

/** What is known of her children, where they were left out when her needs were gone through; else nothing. */
export async function findChildrenLeftOut(tx: ActorTx, thing: Thing, latest: Needs): Promise<Answers> {
  const { children, said } = latest;
  if ([children, said.childrenWho, said.childrenWhere].some((answer) => answer !== undefined)) return {};
  return childrenAnswers(await withRecorded(tx, thing, await findTold(tx, thing)));
}

async function findTold(tx: ActorTx, thing: Thing): Promise<CameOfNeeds> {
  if (thing.process === "case") return (await getCaseFile(tx, thing.id)).received;
  const { answers } = await getContact(tx, thing.id);
  const wants = tx.house.pack.needs.filter(({ id }) => answers.wants?.includes(id)).map(({ name }) => name);
  const today = isoDay(tx.house.now(), tx.house.calendar);
  return {
    needs: [...wants, ...(answers.wantsNote ? [answers.wantsNote] : [])],
    children: childrenSaid(answers, today),
  };
}

async function withRecorded(
  tx: ActorTx,
  { personId }: Thing,
  { children = [] }: CameOfNeeds,
): Promise<string[]> {
  const recorded = personId ? (await findFamily(tx, personId)).children : [];
  const { lines, left } = oneLineAChild(recorded, children.flatMap(childByChild));
  return [...lines, ...left];
}
