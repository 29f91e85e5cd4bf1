import { randomUUID } from "node:crypto";
import type { Generated } from "kysely";
import { type ActorTx, actorKey } from "../access/index.ts";
import { recordAudit } from "../audit/index.ts";
import { sealField } from "../crypto/index.ts";
import { sql } from "../db/index.ts";
import { badInput, notFound, type Problem } from "../errors/index.ts";
import { getThreshold } from "../pack/index.ts";
import type { Channel } from "./channel.ts";
import { addressPlace, requireKeys } from "./sealed-place.ts";

const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const ANY_TIME = { from: "00:00", to: "24:00" };
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

declare module "../db/database.ts" {
  interface Tables {
    "message.permission": PermissionTable;
  }
}

/**
 * Records one way in which someone says she may be reached. It can be relied on from when it was checked with her
 * for as many days as the pack's "safe-contact.stale-after" says; a way not checked yet can be seen, not used.
 * @returns the permission's id.
 * @throws not-found when the actor is not involved in the thing; bad-input for times or days that are none.
 */
export async function permitContact(tx: ActorTx, permission: NewPermission): Promise<string> {
  refuseNonsense(permission);
  const id = randomUUID();
  const thing = await getThingOf(tx, permission.thingId);
  const window = permission.window ?? ANY_TIME;
  const values = {
    id,
    thing_id: permission.thingId,
    person_id: thing.person_id,
    agency_id: thing.agency_id,
    channel: permission.channel,
    address_sealed: sealField(requireKeys(tx.house), addressPlace(thing.agency_id, id), permission.address),
    sender_name: permission.senderName,
    window_from: window.from,
    window_to: window.to,
    days: [...(permission.days ?? EVERY_DAY)],
    voicemail_ok: permission.voicemailOk ?? false,
    ...checkedAt(tx, permission.verifiedAt),
    created_by: actorKey(tx.actor),
  };
  await tx.db.insertInto("message.permission").values(values).execute();
  const detail = { channel: permission.channel, verified: permission.verifiedAt !== undefined };
  await recordAudit(tx, {
    event: "safe-contact.recorded",
    thingId: permission.thingId,
    personId: thing.person_id ?? undefined,
    detail,
  });
  return id;
}

async function getThingOf(tx: ActorTx, id: string): Promise<{ agency_id: string; person_id: string | null }> {
  const query = tx.db.selectFrom("process.thing").select(["agency_id", "person_id"]).where("id", "=", id);
  const thing = await query.executeTakeFirst();
  if (!thing) throw notFound();
  return thing;
}

/**
 * Days of 24 hours: a clock change gives nobody an hour more. A moment just ahead of the database's own clock, which
 * stands still for a transaction, is taken as now; the database refuses one further ahead.
 */
function checkedAt({ house }: ActorTx, at: Date | undefined): Checked {
  if (at === undefined) return { verified_at: null, expires_at: null };
  const hours = getThreshold(house.pack, "safe-contact.stale-after").value * 24;
  const verified = sql<Date>`case when ${at}::timestamptz < now() + interval '1 minute' then least(${at}::timestamptz, now()) else ${at}::timestamptz end`;
  return {
    verified_at: verified,
    expires_at: sql<Date>`${verified} + make_interval(hours => ${hours}::int)`,
  };
}

function refuseNonsense({ window, days, address, senderName }: NewPermission): void {
  const problems: Problem[] = [];
  if (address.trim() === "") problems.push({ field: "address", text: "Enter the number or address." });
  if (senderName.trim() === "")
    problems.push({ field: "senderName", text: "Enter the name she agreed to hear from." });
  if (window && !isWindow(window))
    problems.push({ field: "window", text: "Enter two different times, such as 09:30 and 14:00." });
  if (days && !isDays(days)) problems.push({ field: "days", text: "Choose at least one day of the week." });
  if (problems.length > 0) throw badInput(problems);
}

function isWindow({ from, to }: SafeWindow): boolean {
  return CLOCK.test(from) && (CLOCK.test(to) || to === "24:00") && from !== to;
}

function isDays(days: readonly number[]): boolean {
  const known = new Set(days);
  return known.size > 0 && known.size === days.length && days.every((day) => EVERY_DAY.includes(day));
}

type Checked = Record<"verified_at" | "expires_at", null | ReturnType<typeof sql<Date>>>;

/** "hh:mm" by a London clock. From a later hour to an earlier one is over midnight, of the days it begins on. */
export type SafeWindow = { readonly from: string; readonly to: string };

export type NewPermission = {
  readonly thingId: string;
  readonly channel: Channel;
  readonly address: string;
  /** A name she will know and nobody else will wonder at. */
  readonly senderName: string;
  /** Left out: any time. */
  readonly window?: SafeWindow | undefined;
  /** 1 is Monday. Left out: every day. */
  readonly days?: readonly number[] | undefined;
  readonly voicemailOk?: boolean | undefined;
  /** When she last said so herself; left out, it cannot be used yet. */
  readonly verifiedAt?: Date | undefined;
};

/** Times of day are "hh:mm" by a London clock; days count from 1 for Monday. */
type PermissionTable = {
  id: string;
  thing_id: string;
  person_id: string | null;
  agency_id: string;
  channel: Channel;
  address_sealed: Buffer;
  sender_name: string;
  window_from: string;
  window_to: string;
  days: number[];
  voicemail_ok: Generated<boolean>;
  verified_at: Date | null;
  expires_at: Date | null;
  withdrawn_at: Generated<Date | null>;
  created_by: string;
  created_at: Generated<Date>;
};
