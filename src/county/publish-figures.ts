import { addMonths } from "../foundation/clock/index.ts";
import { withActor, type ActorTx } from "../foundation/access/index.ts";
import { closeSession, openSession } from "../foundation/identity/index.ts";
import type { House } from "../foundation/house/index.ts";
import { defineJob, withSystemActor } from "../foundation/jobs/index.ts";
import { takeStep } from "../foundation/process/index.ts";
import { countFigures, findReleasedQuarters } from "../rooms/figures/index.ts";
import { beginEdition, checkEdition, editionProcess, findEditions } from "../rooms/publications/index.ts";
import { workforceOf, type Colleague } from "./engine/colleague.ts";

const DAY_MS = 86_400_000;
/** Days from the end of a quarter to its edition. */
const AFTER = 47;
/** How many quarters before the last each edition ends with; and whether it is out. */
const TOLD = [
  { ago: 2, isOut: true },
  { ago: 1, isOut: true },
  { ago: 0, isOut: false },
] as const;

/**
 * The figures for everybody of a fictional county: two editions that are out and one that waits to be signed off, made by the
 * real steps, as if on their days. Once, in a demonstration alone; it takes some seconds, and so is not done before its start.
 */
export const publishFiguresJob = defineJob({ name: "county.publish-figures", run: publishFigures });

/** Does nothing where there are editions, no two people to make one, or nothing to publish. */
async function publishFigures(house: House): Promise<void> {
  const staff = workforceOf(house.pack).all;
  const manager = staff.find(({ roleId }) => roleId === "strategy-manager");
  const signer = staff.find(({ roleId }) => roleId === "board-member");
  if (house.mode !== "demo" || !manager || !signer) return;
  const known = await as(house, manager, async (tx) => (await findEditions(tx)).length);
  if (known > 0) return;
  await countFigures(house);
  const quarters = await withSystemActor(house, "publications", findReleasedQuarters);
  for (const { ago, isOut } of TOLD) {
    const until = quarters.at(-1 - ago);
    if (until === undefined || until === quarters[0]) continue;
    const on = new Date(Date.parse(`${addMonths(until, 3)}T10:00:00Z`) + AFTER * DAY_MS);
    const day = new Date(Math.min(on.getTime(), house.now().getTime()));
    await makeEdition({ ...house, now: () => day }, until, { manager, signer, isOut });
  }
}

type Making = { readonly manager: Colleague; readonly signer: Colleague; readonly isOut: boolean };

async function makeEdition(house: House, until: string, { manager, signer, isOut }: Making): Promise<void> {
  const tables = house.pack.publications.tables.map(({ id }) => id);
  const answers = { tables, until, profile: "standard", why: "scheduled" };
  const { id } = await as(house, manager, (tx) => beginEdition(tx, answers));
  await checkEdition(house, id);
  if (!isOut) return;
  const state = await as(house, signer, async (tx) => {
    const result = await takeStep(tx, editionProcess, { thingId: id, step: "sign", body: { fit: "yes" } });
    return result.taken ? result.thing.state : "";
  });
  if (state === "signed")
    await as(house, manager, (tx) => takeStep(tx, editionProcess, { thingId: id, step: "publish" }));
}

/** As somebody of the demonstration, who signs in for it. */
async function as<T>(house: House, who: Colleague, work: (tx: ActorTx) => Promise<T>): Promise<T> {
  const token = await openSession(house, { staffId: who.staffId, seatId: who.seatId, steppedUp: false });
  try {
    return await withActor(house, token, work);
  } finally {
    await closeSession(house, token);
  }
}
