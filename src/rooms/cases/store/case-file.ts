import type { Generated } from "kysely";
import { z } from "zod";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import { openValue } from "../../../foundation/house/index.ts";
import type { RiskLevel } from "../../../foundation/pack/index.ts";
import { checkAgainIn, sharedSchema, toCheckAgain, type CheckAgain } from "../../people/index.ts";
import type { PartCount } from "../model/sections.ts";
import { membersOf, toMember, type Member, type MemberRow } from "./team.ts";

/** What came with the referral: she does not have to tell it again. */
export const receivedSchema = sharedSchema.extend({
  /** Of a case the service had before it came here: what its own list says, as it stood there. */
  brought: z
    .object({
      number: z.string().optional(),
      /** As people read it. */
      opened: z.string().optional(),
      note: z.string().optional(),
    })
    .optional(),
});

export type Received = z.output<typeof receivedSchema>;

export type CaseFile = {
  readonly service: string;
  readonly received: Received;
  /** The name of the worker it is allocated to. */
  readonly worker: string | undefined;
  readonly risk: RiskLevel | undefined;
  /** Who works on it by name, the worker first. */
  readonly team: readonly Member[];
  /** How many of each part of the case there are in each state. */
  readonly parts: readonly PartCount[];
  /** What she was referred on with from here, oldest first, as far as the actor is involved in it. */
  readonly referrals: readonly OnwardReferral[];
  /** Her things that the actor is involved in, this case among them. */
  readonly hers: readonly string[];
  /** Attempts that showed a way not to be safe, and after which it was not gone through with her again. */
  readonly checkAgain: readonly CheckAgain[];
};

export type OnwardReferral = { readonly id: string; readonly reference: string; readonly state: string };

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "casework.case_file": CaseTable;
  }
}

/** The case file, if the actor is involved in the case; otherwise not found. One query, however much there is. */
export async function getCaseFile(tx: ActorTx, id: string): Promise<CaseFile> {
  const query = sql<FileRow>`
    select c.service, c.received, c.risk_level,
      (select s.name from identity.staff s where s.id = c.worker_id) as worker,
      (select coalesce(array_agg(h.id), array[c.id]) from process.thing h where h.person_id = t.person_id) as hers,
      ${checkAgainIn(sql`select h.id from process.thing h where h.id = c.id or h.person_id = t.person_id`)} as check_again,
      (select coalesce(json_agg(m order by m.capacity <> 'worker', m.since), '[]') from (${membersOf(id)}) as m) as team,
      (select coalesce(json_agg(p order by p.process, p.state), '[]') from (
        select p.process, p.state, count(*)::int as n from process.thing p where p.parent_id = c.id
        group by p.process, p.state) as p) as parts,
      (select coalesce(json_agg(json_build_object('id', r.id, 'reference', r.reference, 'state', r.state)
         order by r.opened_at, r.id), '[]')
       from process.thing r where r.parent_id = c.id and r.process = 'referral' and r.state <> 'draft') as referrals
    from casework.case_file c join process.thing t on t.id = c.id
    where c.id = ${id}`;
  const row = (await query.execute(tx.db)).rows[0];
  if (!row) throw notFound();
  const place = { table: "casework.case_file", row: id, column: "received" };
  return {
    service: row.service,
    received: openValue(tx.house, place, row.received, (value) => receivedSchema.parse(value)),
    worker: row.worker ?? undefined,
    risk: row.risk_level ?? undefined,
    team: row.team.map(toMember),
    parts: row.parts,
    referrals: row.referrals,
    hers: row.hers,
    checkAgain: toCheckAgain(row.check_again),
  };
}

type FileRow = {
  service: string;
  received: Buffer;
  risk_level: RiskLevel | null;
  worker: string | null;
  hers: string[];
  check_again: unknown;
  team: MemberRow[];
  parts: PartCount[];
  referrals: OnwardReferral[];
};

type CaseTable = {
  id: string;
  service: string;
  received: Buffer;
  worker_id: Generated<string | null>;
  risk_level: RiskLevel | null;
};
