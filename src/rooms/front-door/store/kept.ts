import { asItStands, perTransaction, type ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { checkAgainIn } from "../../people/index.ts";
import type { Attempt } from "../model/varied-attempts.ts";
import type { ContactRow } from "./contact.ts";

/** All that is kept of a contact, as it lies there: sealed, and opened only by whoever asks for it. */
export type Kept = ContactRow & {
  readonly holder_name: string | null;
  readonly holder_lost: boolean | null;
  /** What was last gone through with her, if anything was. */
  readonly checked_id: string | null;
  readonly checked_said: Buffer | null;
  readonly checked_at: Date | null;
  readonly checked_by: string | null;
  /** The same of the newest check in another contact of hers. */
  readonly before_id: string | null;
  readonly before_said: Buffer | null;
  readonly before_at: Date | null;
  readonly before_by: string | null;
  /** Whether she may still come back with her reference. */
  readonly has_thread: boolean;
  /** Whether somebody asked about her here: what she said by herself is no answer to that. */
  readonly is_about_asked: boolean;
  /** When she closed her way back herself. */
  readonly closed_by_her_at: Date | null;
  readonly attempts: readonly LoggedAttempt[] | null;
  readonly returned: readonly KeptReturn[] | null;
  /** Attempts here that showed a way not to be safe. */
  readonly check_again: unknown;
};

/** An attempt as the step log has it, and whether it reached her. */
export type LoggedAttempt = Attempt & { readonly step: string; readonly approval?: string };

/** Something she wrote when she came back; its sealed words in hexadecimal. */
export type KeptReturn = { readonly id: string; readonly words: string; readonly at: string };

/** For one transaction: a page and the guards of all its steps ask the same. A step that was taken makes it asked again. */
const found = perTransaction<Kept | undefined>();

/** What is kept of a contact, as far as the actor is involved in it. One query, however often a page or guard asks. */
export function findKept({ tx, thing }: StepContext): Promise<Kept | undefined> {
  return found.get(tx, asItStands(thing), () => readKept(tx, thing.id));
}

/** Has it read anew, within a step that changes it. */
export function forgetKept(tx: ActorTx): void {
  found.forget(tx);
}

async function readKept(tx: ActorTx, id: string): Promise<Kept | undefined> {
  const query = sql<Kept>`
    select c.id, c.kind, c.danger, c.danger_said_at, c.danger_said_by, c.received_at, c.taken_by, c.language, c.employers, c.district, c.forms, c.answers,
      h.name as holder_name, case when h.id is not null then access.has_lost(h.id, c.id) end as holder_lost,
      k.id as checked_id, k.said as checked_said, k.checked_at, k.name as checked_by,
      e.id as before_id, e.said as before_said, e.checked_at as before_at, e.name as before_by,
      exists (select from intake.thread t where t.thing_id = c.id and t.expires_at > now()) as has_thread,
      exists (select from process.step s where s.thing_id = c.id and s.step = 'about') as is_about_asked,
      (select t.closed_by_her_at from intake.thread t where t.thing_id = c.id) as closed_by_her_at,
      (select json_agg(s.detail || jsonb_build_object('step', s.step) order by s.id) from process.step s
       where s.thing_id = c.id and s.step in ('attempt', 'reached')) as attempts,
      (select json_agg(json_build_object('id', r.id, 'words', encode(r.words, 'hex'), 'at', r.received_at)
         order by r.place) from front_door.returned r where r.contact_id = c.id) as returned,
      ${checkAgainIn(sql`select c.id`)} as check_again
    from front_door.contact c
    left join identity.staff h on h.id = c.taken_by
    left join lateral (
      select s.id, s.said, s.checked_at, p.name
      from front_door.safe_contact s join identity.staff p on p.id = s.by_staff
      where s.thing_id = c.id order by s.checked_at desc, s.id limit 1) as k on true
    left join lateral (
      select s.id, s.said, s.checked_at, p.name
      from process.thing t join process.thing o on o.person_id = t.person_id and o.process = 'contact' and o.id <> t.id
      join front_door.safe_contact s on s.thing_id = o.id join identity.staff p on p.id = s.by_staff
      where t.id = c.id order by s.checked_at desc, s.id limit 1) as e on true
    where c.id = ${id}`;
  return (await query.execute(tx.db)).rows[0];
}
