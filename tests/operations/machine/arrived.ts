import { openIntake } from "../../../src/foundation/crypto/index.ts";
import { readConfig } from "../../../src/foundation/config/index.ts";
import { keysOf, openValue, type House } from "../../../src/foundation/house/index.ts";
import { openHouse } from "../../../src/open-house.ts";
import type { Settings } from "./program.ts";

/** One request as it lies in the database: still sealed, or taken in as a contact. */
export type Arrived = { readonly id: string; readonly words: string; readonly isTakenIn: boolean };

/** Everything that has arrived at an installation that is not running now, opened with its own keys. */
export async function readArrived(settings: Settings): Promise<Arrived[]> {
  const house = await openHouse(readConfig(settings));
  try {
    const { sealed, contacts } = await house.database.withOwner(async (client) => ({
      sealed: (await client.query<SealedRow>("select id, kind, key_id, sealed from intake.sealed")).rows,
      contacts: (await client.query<ContactRow>("select id, answers from front_door.contact")).rows,
    }));
    const waiting = await Promise.all(sealed.map((row) => openSealed(house, row)));
    return [...waiting, ...contacts.map((row) => openContact(house, row))];
  } finally {
    await house.database.close();
  }
}

async function openSealed(house: House, row: SealedRow): Promise<Arrived> {
  const label = { recordId: row.id, kind: row.kind, keyId: row.key_id, sealed: row.sealed };
  const opened: unknown = JSON.parse((await openIntake(keysOf(house), label)).toString());
  return { id: row.id, words: wordsOf(opened), isTakenIn: false };
}

function openContact(house: House, { id, answers }: ContactRow): Arrived {
  const place = { table: "front_door.contact", row: id, column: "answers" };
  return { id, words: openValue(house, place, answers, wordsOf), isTakenIn: true };
}

function wordsOf(answers: unknown): string {
  const words = typeof answers === "object" && answers !== null && "words" in answers ? answers.words : "";
  return String(words);
}

type SealedRow = { id: string; kind: string; key_id: string; sealed: Buffer };
type ContactRow = { id: string; answers: Buffer };
