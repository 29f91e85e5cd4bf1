import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import type { Influence } from "../model/influence.ts";

/** A decision with the meeting it was made in. */
export type Decision = {
  readonly id: string;
  /** H-4F2K7Q/1 */
  readonly code: string;
  readonly meetingId: string;
  readonly body: string;
  readonly heldOn: string;
  /** The item of the agenda, in its words. */
  readonly item: string;
  readonly words: string;
  readonly options: string;
  readonly dissent: string | null;
  readonly influence: readonly Influence[];
  readonly how: string | null;
  readonly objectives: readonly string[];
};

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "governance.decision": DecisionTable;
  }
}

/** The decisions of one meeting, of one body, or of all that the actor may see: the latest meeting first, in the order they were made. */
export async function findDecisions({ db }: ActorTx, { of, body, most }: Sought): Promise<Decision[]> {
  const ofMeeting = of === undefined ? sql`true` : sql`d.meeting_id = ${of}`;
  const only = body === undefined ? ofMeeting : sql`m.body = ${body}`;
  const query = sql<Decision>`
    select d.id, t.reference || '/' || d.number as code, d.meeting_id as "meetingId", m.body, m.held_on::text as "heldOn",
      m.agenda[d.item] as item, d.words, d.options, d.dissent, d.influence, d.how, d.objectives
    from governance.decision d join governance.meeting m on m.id = d.meeting_id join process.thing t on t.id = m.id
    where ${only} order by m.held_on desc, m.id, d.number limit ${most}`;
  return (await query.execute(db)).rows;
}

/** The number the next decision of a meeting gets. Two at once: the later is refused, by the meeting's version. */
export async function nextNumber({ db }: ActorTx, meetingId: string): Promise<number> {
  const query = sql<{ next: number }>`
    select coalesce(max(number), 0) + 1 as next from governance.decision where meeting_id = ${meetingId}`;
  return (await query.execute(db)).rows[0]?.next ?? 1;
}

type Sought = { readonly of?: string; readonly body?: string; readonly most: number };

type DecisionTable = {
  id: string;
  meeting_id: string;
  number: number;
  item: number;
  words: string;
  options: string;
  dissent: string | null;
  influence: string[];
  how: string | null;
  objectives: string[];
  at: Date;
  by_staff: string;
};
