import { randomUUID } from "node:crypto";
import type { Generated } from "kysely";
import { z } from "zod";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { recordAudit } from "../../../foundation/audit/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import { openValue, sealValue, type House } from "../../../foundation/house/index.ts";

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "people.characteristic": {
      id: string;
      person_id: string;
      thing_id: string;
      characteristic: string;
      answers: string[] | null;
      sealed: Buffer | null;
      never_shown_to: string[];
      added_at: Generated<Date>;
    };
  }
}

/** What a person said of herself; a masked one comes without its answers. */
export type Characteristic = {
  readonly id: string;
  /** Of the pack. */
  readonly characteristic: string;
  readonly answers: readonly string[] | undefined;
  readonly addedAt: Date;
};

/**
 * What a person said of herself, of each characteristic the newest answer, as far as the actor is involved in what it
 * was asked in and her kind of agency may see it. One query.
 */
export async function findCharacteristics(tx: ActorTx, personId: string): Promise<Characteristic[]> {
  const rows = await tx.db
    .selectFrom("people.characteristic")
    .select(["id", "characteristic", "answers", "added_at"])
    .distinctOn("characteristic")
    .where("person_id", "=", personId)
    .orderBy("characteristic")
    .orderBy("added_at", "desc")
    .orderBy("id")
    .execute();
  const hidden = neverShownHere(tx);
  return rows
    .filter(({ characteristic }) => !hidden.has(characteristic))
    .map(({ id, characteristic, answers, added_at }) => ({
      id,
      characteristic,
      answers: answers ?? undefined,
      addedAt: added_at,
    }));
}

/**
 * One masked answer, opened and recorded.
 * @throws not-found unless it is hers, and the actor may reveal and is involved in what it was asked in.
 */
export async function revealCharacteristic(
  tx: ActorTx,
  personId: string,
  id: string,
): Promise<readonly string[]> {
  const found = (await findCharacteristics(tx, personId)).find((each) => each.id === id);
  const query = sql<{ sealed: Buffer | null }>`select people.reveal_characteristic(${id}) as sealed`;
  const sealed = found && (await query.execute(tx.db)).rows[0]?.sealed;
  if (!found || !sealed) throw notFound();
  await recordAudit(tx, {
    event: "person.field-revealed",
    personId,
    detail: { field: found.characteristic, row: id },
  });
  return openValue(tx.house, placeOf(id), sealed, (value) => z.array(z.string()).parse(value));
}

/** Keeps what she said of herself in a thing; what the pack masks is sealed. One statement. */
export async function addCharacteristics(
  tx: ActorTx,
  of: Of,
  said: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const rows = characteristicRows(tx.house, of, said, randomUUID);
  if (rows.length > 0) await tx.db.insertInto("people.characteristic").values(rows).execute();
}

/** What she said of herself as rows, one an answer: what the pack masks is sealed, each under the id that `newId` gives. */
export function characteristicRows(
  house: House,
  of: Of,
  said: ReadonlyMap<string, readonly string[]>,
  newId: () => string,
) {
  return house.pack.characteristics.flatMap(({ id: characteristic, masked, neverShownTo }) => {
    const answers = said.get(characteristic);
    if (!answers || answers.length === 0) return [];
    const id = newId();
    return [
      {
        id,
        person_id: of.personId,
        thing_id: of.thingId,
        characteristic,
        answers: masked ? null : [...answers],
        sealed: masked ? sealValue(house, placeOf(id), [...answers]) : null,
        never_shown_to: [...(neverShownTo ?? [])],
      },
    ];
  });
}

/** What the pack keeps from this kind of agency now, also of answers from before it said so. */
function neverShownHere({ actor, house }: ActorTx): ReadonlySet<string> {
  const kind = house.pack.agencies.find(({ id }) => id === actor.agencyId)?.kind;
  const hidden = house.pack.characteristics.filter(
    ({ neverShownTo }) => kind && neverShownTo?.includes(kind),
  );
  return new Set(hidden.map(({ id }) => id));
}

function placeOf(id: string) {
  return { table: "people.characteristic", row: id, column: "sealed" };
}

type Of = { readonly personId: string; readonly thingId: string };
