import type { ActorTx } from "../../../foundation/access/index.ts";
import { openValue } from "../../../foundation/house/index.ts";
import { z } from "zod";
import type { News } from "../model/link.ts";
import { sayOutcome } from "../model/outcomes.ts";
import { saidSchema } from "../model/referrer.ts";

const MOST = 20;

/** What may be told of each request of this work address, newest first: nothing of whom it is about. */
export async function findNews(tx: ActorTx, referrerKey: Buffer): Promise<News[]> {
  const rows = await tx.db
    .selectFrom("professional.request as r")
    .innerJoin("process.thing as t", "t.id", "r.id")
    .select(["r.id", "r.outcome", "r.said", "t.reference", "t.state", "t.opened_at"])
    .where("r.referrer_key", "=", referrerKey)
    .orderBy("t.opened_at", "desc")
    .limit(MOST)
    .execute();
  const states = tx.house.processes.get("request")?.states ?? {};
  return rows.map((row) => ({
    reference: row.reference,
    openedAt: row.opened_at.toISOString(),
    state: states[row.state]?.label ?? row.state,
    ...(row.outcome ? { outcome: sayOutcome(row.outcome, row.state === "told") } : {}),
    said: row.said ? saidIn(tx, row.id, row.said) : [],
  }));
}

function saidIn(tx: ActorTx, id: string, sealed: Buffer): string[] {
  const place = { table: "professional.request", row: id, column: "said" };
  const said = openValue(tx.house, place, sealed, (value) => z.array(saidSchema).parse(value));
  return said.filter(({ kind }) => kind === "told").map(({ text }) => text);
}
