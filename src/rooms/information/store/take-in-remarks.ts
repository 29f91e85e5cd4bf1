import type { ActorTx } from "../../../foundation/access/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import type { TakenIntake } from "../../../foundation/intake/index.ts";
import { homeAgency } from "../../../foundation/pack/index.ts";
import { openThing } from "../../../foundation/process/index.ts";
import { takeInAll } from "../../front-door/index.ts";
import { keepersOf, writerOf } from "../keepers.ts";
import { remarkProcess } from "../remark-process.ts";
import { addRemark } from "./remark.ts";
import { REMARK_KIND, sentRemark } from "./send-remark.ts";

/** The system actor that takes remarks in. */
export const REMARKS = "remarks";

/** Takes in what visitors said of pages, for those who keep them. @returns how many */
export async function takeInRemarks(house: House): Promise<number> {
  return takeInAll(house, { actor: REMARKS, kinds: [REMARK_KIND], open });
}

async function open(tx: ActorTx, taken: TakenIntake): Promise<void> {
  const { pack } = tx.house;
  const said = sentRemark.parse(await taken.open());
  await openThing(tx, remarkProcess, {
    id: taken.id,
    agencyId: homeAgency(pack),
    owner: writerOf(pack),
    involved: keepersOf(pack),
    write: ({ id }) => addRemark(tx, id, { ...said, saidAt: taken.receivedAt }),
  });
}
