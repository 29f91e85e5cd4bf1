import { z } from "zod";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import type { TakenIntake } from "../../../foundation/intake/index.ts";
import { contactAnswers, openContact, takeInAll } from "../../front-door/index.ts";
import { ASKED_KIND, BY_LINK_KIND, SEALED_KIND } from "./sealed-kinds.ts";
import { CARRIER } from "./send-request.ts";
import { sendAskedLink } from "./send-link.ts";
import { takeInByLink } from "./take-in-by-link.ts";

const OPENERS: Readonly<Record<string, (tx: ActorTx, taken: TakenIntake) => Promise<void>>> = {
  [SEALED_KIND]: takeInSignedIn,
  [BY_LINK_KIND]: takeInByLink,
  [ASKED_KIND]: async (tx, taken) => {
    const { email } = z.object({ email: z.string() }).parse(await taken.open());
    await sendAskedLink(tx, email);
  },
};

/** Takes in what professionals sent: each becomes a contact, with the request it came by under it. */
export async function takeInRequests(house: House): Promise<number> {
  const kinds = Object.keys(OPENERS);
  return takeInAll(house, {
    actor: CARRIER,
    kinds,
    open: async (tx, taken) => OPENERS[taken.kind]?.(tx, taken),
  });
}

async function takeInSignedIn(tx: ActorTx, taken: TakenIntake): Promise<void> {
  const answers = contactAnswers.parse(await taken.open());
  await openContact(tx, taken, "professional", answers);
  await sql`select professional.join_contact(${answers.professional?.request ?? null}, ${taken.id})`.execute(
    tx.db,
  );
}
