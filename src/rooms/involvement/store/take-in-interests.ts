import type { ActorTx } from "../../../foundation/access/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import type { TakenIntake } from "../../../foundation/intake/index.ts";
import { openThing } from "../../../foundation/process/index.ts";
import { takeInAll } from "../../front-door/index.ts";
import { interestProcess } from "../interest-process.ts";
import { INTEREST_KIND, sentInterest } from "../model/interest.ts";
import { agencyOf, INTERESTS, keeperOf, openTo } from "../model/keeper-of.ts";
import { addInterest } from "./interest.ts";

/** Gives what arrived to those who answer for each group. @returns how many */
export async function takeInInterests(house: House): Promise<number> {
  return takeInAll(house, { actor: INTERESTS, kinds: [INTEREST_KIND], open });
}

async function open(tx: ActorTx, taken: TakenIntake): Promise<void> {
  const { pack } = tx.house;
  const { group: groupId, way, ...said } = sentInterest.parse(await taken.open());
  const group = pack.involvement.find(({ id }) => id === groupId);
  if (!group) throw new Error("The pack has no such group any more.");
  await openThing(tx, interestProcess, {
    id: taken.id,
    agencyId: agencyOf(pack, group),
    owner: keeperOf(pack, group),
    involved: openTo(pack, group),
    at: taken.receivedAt,
    detail: { group: groupId },
    write: ({ id }) => addInterest(tx, id, { groupId, way: way ?? null, receivedAt: taken.receivedAt, said }),
  });
}
