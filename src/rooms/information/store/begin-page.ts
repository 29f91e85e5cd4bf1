import type { ActorTx } from "../../../foundation/access/index.ts";
import { conflict, forbidden } from "../../../foundation/errors/index.ts";
import { homeAgency, type ContentPage } from "../../../foundation/pack/index.ts";
import { openThing, type Thing } from "../../../foundation/process/index.ts";
import { keepersOf, writerOf } from "../keepers.ts";
import { pageProcess } from "../page-process.ts";
import { addVersion } from "./page.ts";

/** Begins to write a page of the pack here: the pack's text is its first version. */
export async function beginPage(tx: ActorTx, page: ContentPage): Promise<Thing> {
  const { pack } = tx.house;
  if (tx.actor.agencyId !== homeAgency(pack)) throw forbidden("These pages are kept by another agency.");
  if ((await findPageId(tx, page.id)) !== undefined)
    throw conflict("Somebody has begun a version of this page meanwhile.");
  const { title, lead, sections, sources } = page;
  return openThing(tx, pageProcess, {
    agencyId: homeAgency(pack),
    owner: writerOf(pack),
    involved: keepersOf(pack),
    write: async ({ id }) => {
      await tx.db.insertInto("information.page").values({ id, page: page.id, latest: 1 }).execute();
      await addVersion(tx, id, 1, { title, lead, sections, sources });
    },
  });
}

/** The thing under which a page of the pack is written here, if it is. */
export async function findPageId(tx: ActorTx, page: string): Promise<string | undefined> {
  const row = await tx.db
    .selectFrom("information.page")
    .select("id")
    .where("page", "=", page)
    .executeTakeFirst();
  return row?.id;
}
