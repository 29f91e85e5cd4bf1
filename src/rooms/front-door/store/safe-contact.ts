import { randomUUID } from "node:crypto";
import type { Generated } from "kysely";
import { z } from "zod";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { forbidden } from "../../../foundation/errors/index.ts";
import { openValue, sealValue, type House } from "../../../foundation/house/index.ts";
import { toldUnsafeIn } from "../../people/index.ts";

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "front_door.safe_contact": {
      id: string;
      thing_id: string;
      said: Buffer;
      checked_at: Generated<Date>;
      by_staff: string;
    };
  }
}

const yesNo = z.enum(["yes", "no"]).optional();

const saidSchema = z.object({
  ways: z.array(z.string()),
  phone: z.string().optional(),
  email: z.string().optional(),
  device: z.string().optional(),
  times: z.object({ from: z.string(), to: z.string() }).optional(),
  days: z.array(z.string()).optional(),
  voicemail: yesNo,
  withheld: yesNo,
  post: yesNo,
  cover: z.string().optional(),
  codeWord: z.string().optional(),
  ifOther: z.string().optional(),
  interpreter: z.string().optional(),
  interpreterGender: z.string().optional(),
  interpreterDialect: z.string().optional(),
  welfare: z.string().optional(),
  emergencyName: z.string().optional(),
  emergencyPhone: z.string().optional(),
  unsafePeople: z.string().optional(),
});

/** How she may be reached, as it was gone through with her. What she did not say is not there. */
export type SafeContactSaid = z.output<typeof saidSchema>;

export type SafeContact = {
  readonly said: SafeContactSaid;
  readonly checkedAt: Date;
  readonly byName: string;
};

/** What was checked, and whether it still holds: not when it is too long ago, or she has said otherwise elsewhere since. */
export type SafeContactNow = SafeContact & { readonly holds: boolean };

/** The latest that was checked with her in a thing, if the actor is involved in it and anything was. One query. */
export async function findSafeContact(tx: ActorTx, thingId: string): Promise<SafeContactNow | undefined> {
  return (await findReaching(tx, thingId)).checked;
}

/** The same, and when whoever asked for her last told that a way is no longer safe: what nobody checked may be older. One query. */
export async function findReaching(tx: ActorTx, thingId: string): Promise<Reaching> {
  const query = sql<ReachingRow>`
    select k.*, ${toldUnsafeIn(thingId)} as told
    from (select ${thingId}::uuid as thing_id) as one
    left join lateral (
      select c.id, c.said, c.checked_at, s.name,
        -- Who is not to be reached at all has no way that could end.
        (select max(p.expires_at) from message.permission p
         where p.thing_id = c.thing_id and p.withdrawn_at is null) as until
      from front_door.safe_contact c join identity.staff s on s.id = c.by_staff
      where c.thing_id = one.thing_id order by c.checked_at desc, c.id limit 1) as k on true`;
  const row = (await query.execute(tx.db)).rows[0];
  if (!row) throw new Error("A query of one row has one.");
  const { told, until, ...kept } = row;
  const toldUnsafe = told ?? undefined;
  if (kept.id === null) return { checked: undefined, toldUnsafe };
  const holds = until === null || until > tx.house.now();
  return { checked: { ...openSafeContact(tx, kept), holds }, toldUnsafe };
}

type Reaching = { readonly checked: SafeContactNow | undefined; readonly toldUnsafe: Date | undefined };
type ReachingRow = (SafeContactRow | { readonly id: null }) & {
  readonly told: Date | null;
  readonly until: Date | null;
};

/** A sealed row, opened. */
export function openSafeContact(
  { house }: ActorTx,
  { id, said, checked_at, name }: SafeContactRow,
): SafeContact {
  const place = { table: "front_door.safe_contact", row: id, column: "said" };
  const opened = openValue(house, place, said, (value) => saidSchema.parse(value));
  return { said: opened, checkedAt: checked_at, byName: name };
}

export type SafeContactRow = {
  readonly id: string;
  readonly said: Buffer;
  readonly checked_at: Date;
  readonly name: string;
};

/** Keeps what she said, sealed, in the actor's name and at this moment. */
export async function keepSafeContact(
  tx: ActorTx,
  thingId: string,
  answers: unknown,
): Promise<SafeContactSaid> {
  const { staffId } = tx.actor;
  if (!staffId) throw forbidden("Only a member of staff can check this with her.");
  const { said, row } = safeContactRow(tx.house, randomUUID(), thingId, answers);
  await tx.db
    .insertInto("front_door.safe_contact")
    .values({ ...row, by_staff: staffId })
    .execute();
  return said;
}

/** What she said of reaching her, and the row that keeps it sealed. */
export function safeContactRow(house: House, id: string, thingId: string, answers: unknown) {
  const said = saidSchema.parse(answers);
  const place = { table: "front_door.safe_contact", row: id, column: "said" };
  const sealed = sealValue(house, place, said as Parameters<typeof sealValue>[2]);
  return { said, row: { id, thing_id: thingId, said: sealed } };
}
