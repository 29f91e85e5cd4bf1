import type { ActorTx } from "../../../foundation/access/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import type { TakenIntake } from "../../../foundation/intake/index.ts";
import { openThing } from "../../../foundation/process/index.ts";
import { takeInAll } from "../../front-door/index.ts";
import { interestProcess } from "../interest-process.ts";
import { INTEREST_KIND, sentInterest } from "../model/interest.ts";
import { getGroup, INTERESTS, openingOf } from "../model/keeper-of.ts";
import { addInterest } from "./interest.ts";

/** Gives what arrived to those who answer for each group. @returns how many */
export async function takeInInterests(house: House): Promise<number> {
  return takeInAll(house, { actor: INTERESTS, kinds: [INTEREST_KIND], open });
}

async function open(tx: ActorTx, taken: TakenIntake): Promise<void> {
  const { pack } = tx.house;
  const { group: groupId, way, ...said } = sentInterest.parse(await taken.open());
  await openThing(tx, interestProcess, {
    id: taken.id,
    ...openingOf(pack, getGroup(pack, groupId)),
    write: ({ id }) => addInterest(tx, id, { groupId, way: way ?? null, receivedAt: taken.receivedAt, said }),
  });
}
