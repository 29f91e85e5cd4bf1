import { type ActorTx, can } from "../access/index.ts";
import { sql } from "../db/index.ts";
import { forbidden } from "../errors/index.ts";
import type { SentChannel } from "./channel.ts";

/** How long a relay has to hand a message on before another may take it for lost. */
const LEASE = "2 minutes";
const MOST_ATTEMPTS = 6;

/**
 * Takes the message that has been due longest, if any, and asks the gate whether it may still leave. One that may
 * is claimed; one at the wrong hour waits for the next right one; any other is held, with the reason.
 * @returns nothing when none is due.
 */
export async function claimMessage(tx: ActorTx): Promise<Claim | undefined> {
  // Without it row-level security would show an empty outbox, and nothing would ever leave or be missed.
  if (!can(tx.actor, "message.relay")) throw forbidden("Only the messages' own system actor sends them.");
  const due = await findDue(tx);
  if (!due) return undefined;
  if (due.refusal === "time" && due.next_safe_time) {
    await setAside(tx, due.id, { state: "queued", not_before: due.next_safe_time });
  } else if (due.refusal !== null) {
    await setAside(tx, due.id, { state: "held", failure: due.refusal });
  } else if (due.attempts >= MOST_ATTEMPTS) {
    await setAside(tx, due.id, { state: "failed", failure: "gave-up" });
  } else {
    return { isClaimed: true, message: await claim(tx, due) };
  }
  return { isClaimed: false };
}

/** Skipping what is locked: two relays never hold the same one. */
async function findDue({ db }: ActorTx): Promise<Due | undefined> {
  const query = sql<Due>`
    select o.id, o.thing_id, o.channel, o.sender_name, o.body_sealed, o.template, o.attempts, o.permission_id,
      o.staff_id, o.to_sealed, p.agency_id, p.person_id, p.address_sealed, s.email,
      case when o.staff_id is not null and s.id is null then 'left'
        else message.refusal(o, clock_timestamp()) end as refusal,
      message.next_safe_time(p, clock_timestamp()) as next_safe_time
    from message.outbox o
      left join message.permission p on p.id = o.permission_id
      left join identity.staff s on s.id = o.staff_id and s.state = 'active'
    where (o.state = 'queued' and o.not_before <= now()) or (o.state = 'sending' and o.claimed_until < now())
    order by o.not_before, o.id limit 1
    for update of o skip locked`;
  return (await query.execute(db)).rows[0];
}

async function claim({ db }: ActorTx, due: Due): Promise<ClaimedMessage> {
  const attempts = due.attempts + 1;
  const claimedUntil = sql<Date>`now() + ${LEASE}::interval`;
  await db
    .updateTable("message.outbox")
    .set({ state: "sending", attempts, claimed_until: claimedUntil, failure: null })
    .where("id", "=", due.id)
    .execute();
  return { ...due, attempts };
}

async function setAside(
  { db }: ActorTx,
  id: string,
  change: { state: "queued" | "held" | "failed"; not_before?: Date; failure?: string },
): Promise<void> {
  await db
    .updateTable("message.outbox")
    .set({ ...change, claimed_until: null })
    .where("id", "=", id)
    .execute();
}

export type Claim = { isClaimed: true; message: ClaimedMessage } | { isClaimed: false };

/** To a person: sealed words and address. To a colleague: her e-mail and a fixed text. To a referrer: both sealed. `attempts` counts this one. */
export type ClaimedMessage = {
  id: string;
  thing_id: string | null;
  person_id: string | null;
  agency_id: string | null;
  channel: SentChannel;
  template: string;
  sender_name: string | null;
  body_sealed: Buffer | null;
  address_sealed: Buffer | null;
  to_sealed: Buffer | null;
  permission_id: string | null;
  staff_id: string | null;
  email: string | null;
  attempts: number;
};

type Due = ClaimedMessage & { refusal: string | null; next_safe_time: Date | null };
