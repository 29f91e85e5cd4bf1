import { randomUUID } from "node:crypto";
import { deriveThreadSecrets, newBearerReference, sealReply } from "../../src/foundation/crypto/index.ts";
import { burnThread, newThread, openingThread } from "../../src/foundation/intake/index.ts";
import { sql } from "../../src/foundation/db/index.ts";
import type { FilledHouse } from "./filled-house.ts";

/** What becomes of a reference: it was never given out, opens its answers, is over, or was closed by whoever had it. */
export const REFERENCE_KINDS = ["wrong", "right", "expired", "burnt"] as const;

/** The digits of so many references of each kind. */
export type References = Readonly<Record<(typeof REFERENCE_KINDS)[number], readonly string[]>>;

/** Makes them where they have to be: each with a thread and an answer in it, as long as it has one. */
export async function makeReferences(filled: FilledHouse, each: number): Promise<References> {
  const right = await openAll(filled, each);
  const expired = await openAll(filled, each);
  const burnt = await openAll(filled, each);
  await filled.asOwner((client) =>
    client.query("update intake.thread set expires_at = date_trunc('hour', now()) where thing_id = any($1)", [
      expired.map(({ thingId }) => thingId),
    ]),
  );
  for (const { digits } of burnt) await burnThread(filled.house, deriveThreadSecrets({ digits }).lookupSeed);
  await filled.asOwner((client) => client.query("analyze intake.thread"));
  const digitsOf = (all: readonly Opened[]): string[] => all.map(({ digits }) => digits);
  const wrong = Array.from({ length: each }, () => newBearerReference().digits);
  return { wrong, right: digitsOf(right), expired: digitsOf(expired), burnt: digitsOf(burnt) };
}

async function openAll({ house, asOwner }: FilledHouse, count: number): Promise<Opened[]> {
  const opened: Opened[] = [];
  for (let made = 0; made < count; made += 1) {
    const reference = newBearerReference();
    const [thingId, thread] = [randomUUID(), await newThread("question", reference)];
    await house.database.statementAs("fanlight_public", sql`select ${openingThread(house, thread, thingId)}`);
    const id = randomUUID();
    const sealed = await sealReply(thread.publicKey, id, "We read it. Come back on Friday.");
    await asOwner((client) =>
      client.query("insert into intake.reply (id, thing_id, sealed) values ($1, $2, $3)", [
        id,
        thingId,
        sealed,
      ]),
    );
    opened.push({ thingId, digits: reference.digits });
  }
  return opened;
}

type Opened = { readonly thingId: string; readonly digits: string };
