import { createHash } from "node:crypto";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { isoDay } from "../../../foundation/clock/index.ts";
import { homeAgency } from "../../../foundation/pack/index.ts";
import { openThing, type Thing } from "../../../foundation/process/index.ts";
import { importProcess } from "../import-process.ts";
import { approversOf, keepersOf } from "../keepers.ts";
import { checkFigures, type Checked, type CheckedFigure } from "../model/check-figures.ts";
import { findDefined, type Defined } from "./definition.ts";
import { findSeries } from "./observation.ts";

/** What would come of a file, by the indicators as they are defined, and what it was seen to come to. */
export type Foreseen = Checked & { readonly defined: readonly Defined[]; readonly digest: string };

/** What would come of a file now: sent is only what was shown. Two queries. */
export async function foresee(tx: ActorTx, csv: string): Promise<Foreseen> {
  const { house } = tx;
  const defined = await findDefined(tx);
  const checked = checkFigures(csv, {
    defined,
    series: await findSeries(tx),
    today: isoDay(house.now(), house.calendar),
  });
  return { ...checked, defined, digest: createHash("sha256").update(JSON.stringify(checked)).digest("hex") };
}

/** Keeps the figures of a file as they were checked, for somebody else to approve. */
export async function sendFigures(
  tx: ActorTx,
  { title, figures }: { readonly title: string; readonly figures: readonly CheckedFigure[] },
): Promise<Thing> {
  const { pack } = tx.house;
  const involved = [...keepersOf(pack), ...approversOf(pack)];
  return openThing(tx, importProcess, {
    agencyId: homeAgency(pack),
    owner: (approversOf(pack)[0] ?? involved[0])?.grantee ?? "",
    involved,
    detail: { figures: figures.length },
    write: ({ id }) =>
      tx.db
        .insertInto("indicator.figures_import")
        .values({ id, title, figures: JSON.stringify(figures), sent_by: tx.actor.staffId ?? "" })
        .execute()
        .then(() => undefined),
  });
}
