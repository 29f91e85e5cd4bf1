import { randomUUID } from "node:crypto";
import { sealReply } from "../../src/foundation/crypto/index.ts";
import type { Database } from "../../src/foundation/db/index.ts";
import { ANSWER } from "./canaries.ts";

/** Answers every question that has no answer yet, sealed as ours are: what a device then opens is no other than that. */
export async function answerQuestions(database: Database): Promise<void> {
  await database.withOwner(async (client) => {
    const { rows } = await client.query<{ thing_id: string; public_key: Buffer }>(
      `select thing_id, public_key from intake.thread h where kind = 'question'
         and not exists (select from intake.reply r where r.thing_id = h.thing_id)`,
    );
    for (const { thing_id, public_key } of rows) {
      const id = randomUUID();
      const sealed = await sealReply(public_key, id, ANSWER);
      await client.query("insert into intake.reply (id, thing_id, sealed) values ($1, $2, $3)", [
        id,
        thing_id,
        sealed,
      ]);
    }
  });
}
