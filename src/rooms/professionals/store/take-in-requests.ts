import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import type { TakenIntake } from "../../../foundation/intake/index.ts";
import { contactAnswers, openContact, takeInAll } from "../../front-door/index.ts";
import { CARRIER, SEALED_KIND } from "./send-request.ts";

/** Takes in what professionals sent: each becomes a contact, with the request it came by under it. */
export async function takeInRequests(house: House): Promise<number> {
  return takeInAll(house, { actor: CARRIER, kinds: [SEALED_KIND], open });
}

async function open(tx: ActorTx, taken: TakenIntake): Promise<void> {
  const answers = contactAnswers.parse(await taken.open());
  await openContact(tx, taken, "professional", answers);
  await sql`select professional.join_contact(${answers.professional?.request ?? null}, ${taken.id})`.execute(
    tx.db,
  );
}
