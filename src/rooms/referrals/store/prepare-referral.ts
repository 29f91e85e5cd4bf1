import { getOwnGrantee, type ActorTx } from "../../../foundation/access/index.ts";
import { conflict } from "../../../foundation/errors/index.ts";
import type { Answers } from "../../../foundation/forms/index.ts";
import { sealValue, type House } from "../../../foundation/house/index.ts";
import { openThing, type Thing } from "../../../foundation/process/index.ts";
import {
  checkedContactRows,
  findSafeContact,
  getContact,
  safeContactRows,
  writeBorn,
  type Contact,
  type SafeContact,
} from "../../front-door/index.ts";
import { findCurrentRisk } from "../../risk/index.ts";
import type { Shared } from "../model/shared.ts";
import { referralProcess } from "../referral-process.ts";
import { getService } from "./referral.ts";

/** Prepares a referral from what the practitioner chose: a snapshot of exactly what will be sent, sent to nobody yet. */
export async function prepareReferral(tx: ActorTx, thing: Thing, answers: Answers): Promise<Thing> {
  const { agencyId } = tx.actor;
  if (!thing.personId || !agencyId) throw conflict("Say who this is about first, even if she gave no name.");
  const contact = await getContact(tx, thing.id);
  const risk = await findCurrentRisk(tx, thing.personId);
  const parts = Array.isArray(answers["parts"]) ? answers["parts"] : [];
  const service = getService(tx, getChoice(answers, "service"));
  const basis = getChoice(answers, "basis");
  const sender = await getOwnGrantee(tx, thing.id);
  const checked = await findSafeContact(tx, thing.id);
  const shared = snapshot(tx.house, { contact, parts, risk, answers, checked });
  return openThing(tx, referralProcess, {
    agencyId,
    personId: thing.personId,
    parentId: thing.id,
    owner: sender,
    involved: [referrers(sender)],
    detail: { service: service.id, basis },
    write: async ({ id }) => {
      const place = { table: "referral.referral", row: id, column: "shared" };
      await tx.db
        .insertInto("referral.referral")
        .values({
          id,
          service: service.id,
          shared: sealValue(tx.house, place, shared as Parameters<typeof sealValue>[2]),
          parts,
          basis,
          sender,
          risk_level: risk ?? null,
        })
        .execute();
    },
  });
}

type Chosen = {
  contact: Pick<Contact, "answers">;
  parts: readonly string[];
  risk: string | undefined;
  answers: Answers;
  /** What a practitioner went through with her since: then that is how she may be reached, and nothing older. */
  checked?: SafeContact | undefined;
};

function getChoice(answers: Answers, question: string): string {
  const chosen = answers[question];
  if (typeof chosen !== "string") throw new Error(`The form lets nobody through without "${question}".`);
  return chosen;
}

/** Exactly what goes with a referral, from what was chosen. */
export function snapshot(
  { calendar }: Pick<House, "calendar">,
  { contact, parts, risk, answers, checked }: Chosen,
): Shared {
  const said = contact.answers;
  const has = (part: string): boolean => parts.includes(part);
  const name = [said.given, said.family].filter(Boolean).join(" ");
  const message = [answers["necessity"], answers["message"]]
    .filter((text) => typeof text === "string")
    .join("\n\n");
  return {
    ...(has("name") && name ? { name } : {}),
    ...(has("name") && said.born ? { born: writeBorn(said.born, calendar) } : {}),
    ...(has("safe-contact") ? { safeContact: safeContactOf(said, checked) } : {}),
    ...(has("words") && said.words ? { words: said.words } : {}),
    ...(has("risk") && risk ? { risk } : {}),
    ...(has("interpreter") && said.interpreter ? { interpreter: said.interpreter } : {}),
    ...(message ? { message } : {}),
  };
}

function safeContactOf(said: Contact["answers"], checked: SafeContact | undefined): Record<string, string> {
  const current = checked ? checkedContactRows(checked.said) : safeContactRows(said);
  const rows = current.flatMap(({ label, value }) => (value === undefined ? [] : [[label, value]]));
  return Object.fromEntries(rows) as Record<string, string>;
}

/** Whom a referral is open to before it is sent: whoever the contact it came from is open to. */
export function referrers(sender: string) {
  return {
    grantee: sender,
    capacity: "referrer",
    basis: "we refer her",
    purpose: "to connect her to a service",
  };
}
