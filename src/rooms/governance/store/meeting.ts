import type { Generated } from "kysely";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import type { Quorum } from "../model/quorum.ts";

/** A meeting as lists have it. */
export type MeetingLine = {
  readonly id: string;
  readonly reference: string;
  readonly state: string;
  readonly body: string;
  readonly title: string;
  /** Year-month-day. */
  readonly heldOn: string;
  /** From when to when, "10:00", and where, as far as that is known. */
  readonly starts: string | null;
  readonly ends: string | null;
  readonly place: string | null;
};

/** A meeting as its page has it. */
export type Meeting = MeetingLine & {
  readonly agenda: readonly string[];
  readonly members: number | null;
  readonly agencies: readonly string[] | null;
  readonly apologies: string | null;
  readonly quorum: Quorum | null;
  /** Why it was not held. */
  readonly whyNot: string | null;
  /** Of each item that has minutes, what was written last. */
  readonly minutes: readonly { readonly item: number; readonly words: string; readonly by: string | null }[];
};

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "governance.meeting": MeetingTable;
    "governance.minute": MinuteTable;
  }
}

/** One meeting with its minutes; not found unless the actor is involved. */
export async function getMeeting({ db }: ActorTx, id: string): Promise<Meeting> {
  const query = sql<Meeting>`
    select ${LINE}, m.agenda, m.members, m.agencies, m.apologies, m.quorum, m.why_not as "whyNot", coalesce((
      select json_agg(json_build_object('item', w.item, 'words', w.words, 'by', s.name) order by w.item)
      from (select distinct on (item) * from governance.minute where meeting_id = m.id order by item, at desc, id) w
        left join identity.staff s on s.id = w.by_staff), '[]') as minutes
    from governance.meeting m join process.thing t on t.id = m.id where m.id = ${id}`;
  const [row] = (await query.execute(db)).rows;
  if (!row) throw notFound();
  return row;
}

/** The meetings the actor may see, of one body or of all, the latest first. */
export async function findMeetings({ db }: ActorTx, most: number, body?: string): Promise<MeetingLine[]> {
  const query = sql<MeetingLine>`
    select ${LINE} from governance.meeting m join process.thing t on t.id = m.id
    where ${body === undefined ? sql`true` : sql`m.body = ${body}`}
    order by m.held_on desc, m.id limit ${most}`;
  return (await query.execute(db)).rows;
}

const LINE = sql`m.id, t.reference, t.state, m.body, m.title, m.held_on::text as "heldOn", m.starts, m.ends, m.place`;

type MeetingTable = {
  id: string;
  body: string;
  title: string;
  held_on: string;
  starts: Generated<string | null>;
  ends: Generated<string | null>;
  place: Generated<string | null>;
  agenda: string[];
  members: Generated<number | null>;
  agencies: Generated<string[] | null>;
  apologies: Generated<string | null>;
  quorum: Generated<Quorum | null>;
  why_not: Generated<string | null>;
};

type MinuteTable = {
  id: string;
  meeting_id: string;
  item: number;
  words: string;
  at: Date;
  by_staff: string;
};
