import { randomUUID } from "node:crypto";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { isoDay } from "../../../foundation/clock/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import { withSystemActor } from "../../../foundation/jobs/index.ts";
import { openThing } from "../../../foundation/process/index.ts";
import { INDICATORS, keepersOf, returnersOf, theJob } from "../keepers.ts";
import { MONTHS } from "../model/indicator.ts";
import { periodBefore, periodOf, type Period } from "../model/period.ts";
import { returnProcess } from "../return-process.ts";
import { findDefined, type Defined } from "./definition.ts";
import { findAsked } from "./return.ts";

/** Asks each agency for what it returns, as soon as the period is over; once. @returns how many it asked for */
export async function askForReturns(house: House): Promise<number> {
  return withSystemActor(house, INDICATORS, async (tx) => {
    const asked = await findAsked(tx);
    const due = (await findDefined(tx))
      .filter(({ isRetired }) => !isRetired)
      .flatMap((each) => dueOf(tx, each));
    const fresh = due.filter(
      ({ indicator, agency, period }) =>
        !asked.has(`${indicator.id} ${agency} ${period.start} ${period.months}`),
    );
    for (const each of fresh) await ask(tx, each);
    return fresh.length;
  });
}

type Due = { readonly indicator: Defined; readonly agency: string; readonly period: Period };

/** The last period that is over, of each agency that has somebody to return it. */
function dueOf({ house }: ActorTx, indicator: Defined): Due[] {
  const { every, returnedBy = [] } = indicator.definition;
  const today = isoDay(house.now(), house.calendar);
  const period = periodBefore(periodOf(today, MONTHS[every]));
  return returnedBy
    .filter((agency) => returnersOf(house.pack, agency).length > 0)
    .map((agency) => ({ indicator, agency, period }));
}

async function ask(tx: ActorTx, { indicator, agency, period }: Due): Promise<void> {
  const { pack } = tx.house;
  const returners = returnersOf(pack, agency);
  await openThing(tx, returnProcess, {
    id: randomUUID(),
    agencyId: agency,
    owner: returners[0]?.grantee ?? "",
    involved: [...returners, ...keepersOf(pack), theJob],
    detail: { indicator: indicator.definition.id, period: period.start },
    write: ({ id }) =>
      tx.db
        .insertInto("indicator.return")
        .values({
          id,
          indicator_id: indicator.id,
          agency_id: agency,
          period: period.start,
          months: period.months,
        })
        .execute()
        .then(() => undefined),
  });
}
