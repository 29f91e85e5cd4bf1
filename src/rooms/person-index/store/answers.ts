import { z } from "zod";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { openValue } from "../../../foundation/house/index.ts";
import type { Said } from "./match.ts";
import { notePlace } from "./match-steps.ts";

/** What somebody answered, as far as the actor may know: her own, and everybody's once there are two. */
export type Answer = {
  readonly said: Said;
  readonly note: string | undefined;
  readonly by: string;
  readonly at: Date;
};

/** The answers to a pair, oldest first. One query. */
export async function findAnswers(tx: ActorTx, matchId: string): Promise<Answer[]> {
  const rows = await tx.db
    .selectFrom("person_index.answer as a")
    .innerJoin("identity.staff as s", "s.id", "a.by_staff")
    .select(["a.id", "a.said", "a.note", "a.at", "s.name"])
    .where("a.match_id", "=", matchId)
    .orderBy("a.at")
    .execute();
  return rows.map(({ id, said, note, at, name }) => ({
    said,
    at,
    by: name,
    note: note ? openValue(tx.house, notePlace(id), note, (value) => z.string().parse(value)) : undefined,
  }));
}
