import type { Generated } from "kysely";
import { asItStands, perTransaction, type ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
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
  /** Of each item that has minutes, what was written last, and what was written before. */
  readonly minutes: readonly Minute[];
  /** Each time who was there was put right: what it came to before. The first first. */
  readonly putRight: readonly PutRight[];
};

type Written = { readonly words: string; readonly by: string | null; readonly at: string };

/** The minutes of an item as they stand; earlier ones the latest first. */
export type Minute = Written & { readonly item: number; readonly earlier: readonly Written[] };

export type PutRight = {
  readonly at: string;
  readonly by: string;
  readonly name: string | null;
  readonly why: string;
  readonly members: number;
  readonly agencies: readonly string[];
  readonly quorum: Quorum;
};

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "governance.meeting": MeetingTable;
    "governance.minute": MinuteTable;
  }
}

/** For one transaction: a meeting's page and the guards of its steps read the same. A step that was taken has it read again. */
const meetings = perTransaction<Meeting>();

/** The meeting as it stood when its thing was read: one query, however often asked. */
export function meetingOf({ tx, thing }: StepContext): Promise<Meeting> {
  return meetings.get(tx, asItStands(thing), () => getMeeting(tx, thing.id));
}

/** One meeting with its minutes; not found unless the actor is involved. */
export async function getMeeting({ db }: ActorTx, id: string): Promise<Meeting> {
  const query = sql<Meeting>`
    select ${LINE}, m.agenda, m.members, m.agencies, m.apologies, m.quorum, m.why_not as "whyNot", coalesce((
      select json_agg(json_build_object('item', w.item, 'words', w.said[1] ->> 'words', 'by', w.said[1] ->> 'by',
        'at', w.said[1] ->> 'at', 'earlier', to_jsonb(w.said[2:])) order by w.item)
      from (
        select n.item, array_agg(jsonb_build_object('words', n.words, 'by', s.name, 'at', n.at) order by n.at desc, n.id) as said
        from governance.minute n left join identity.staff s on s.id = n.by_staff
        where n.meeting_id = m.id group by n.item) w), '[]') as minutes,
      coalesce((
        select jsonb_agg(p.each || jsonb_build_object('name', s.name) order by p.at)
        from jsonb_array_elements(m.put_right) with ordinality p(each, at)
        left join identity.staff s on s.id::text = p.each ->> 'by'), '[]') as "putRight"
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
  put_right: Generated<string>;
};

type MinuteTable = {
  id: string;
  meeting_id: string;
  item: number;
  words: string;
  at: Date;
  by_staff: string;
};
