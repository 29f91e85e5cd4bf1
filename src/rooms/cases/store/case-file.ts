import type { Generated } from "kysely";
import { z } from "zod";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import { openValue, sealValue } from "../../../foundation/house/index.ts";
import type { RiskLevel, Service } from "../../../foundation/pack/index.ts";
import { openThing, type Thing } from "../../../foundation/process/index.ts";
import { checkAgainIn, sharedSchema, toCheckAgain, type CheckAgain } from "../../people/index.ts";
import { caseProcess } from "../case-process.ts";
import type { PartCount } from "../model/sections.ts";
import { managersOf } from "./case-parts.ts";
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

export type NewCase = {
  readonly parentId: string;
  readonly personId: string | undefined;
  readonly service: Service;
  /** The grantee key of the team that answered. */
  readonly team: string;
  readonly received: Received;
  readonly risk: RiskLevel | undefined;
};

/** A case the service had before. */
export type BroughtCase = Omit<NewCase, "personId"> & {
  /** The system actor that brings it over, as the sharing ledger names it. */
  readonly by: string;
  readonly takenBackUntil: Date;
};

/** In the step log of a case that was brought over: it is not counted as one that was opened. */
const BROUGHT = "brought";

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "casework.case_file": CaseTable;
  }
}

/** Opens a case for the service: for the team that answered and for its managers, until a worker is named. */
export async function openCase(tx: ActorTx, made: NewCase): Promise<Thing> {
  return openThing(tx, caseProcess, {
    ...caseOpening(made.service, made.team),
    personId: made.personId,
    parentId: made.parentId,
    write: ({ id }) => insertCase(tx, id, made),
  });
}

/**
 * Opens a case that the service had before it came here. No clock starts, since nothing new has come; whoever brought it over may
 * take it back for some time.
 */
export async function bringCase(tx: ActorTx, made: BroughtCase): Promise<Thing> {
  const { involved, clocks, detail, ...opening } = caseOpening(made.service, made.team);
  const why = { basis: "brought over from the service's own list", purpose: "to support her" };
  const taker = { grantee: made.by, capacity: "job", ...why, purpose: "to take it back if it was a mistake" };
  return openThing(tx, caseProcess, {
    ...opening,
    parentId: made.parentId,
    involved: [...involved.map((each) => ({ ...each, ...why })), { ...taker, until: made.takenBackUntil }],
    clocks: { allocation: { ...clocks.allocation, starts: false }, "first-contact": { starts: false } },
    detail: { ...detail, [BROUGHT]: true },
    write: ({ id }) => insertCase(tx, id, made),
  });
}

/** How a service's case opens: whose it is, who is involved, whose clocks start. */
export function caseOpening(service: Service, team: string) {
  const managers = managersOf(service.agency);
  const why = { basis: "the service accepted her referral", purpose: "to support her" };
  return {
    agencyId: service.agency,
    owner: team,
    involved: [
      { grantee: team, capacity: "intake", ...why },
      { grantee: managers, capacity: "supervisor", ...why },
    ],
    clocks: { allocation: { for: managers } },
    detail: { service: service.id },
  };
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

type Kept = Pick<NewCase, "service" | "received" | "risk">;

async function insertCase(tx: ActorTx, id: string, { service, received, risk }: Kept): Promise<void> {
  const place = { table: "casework.case_file", row: id, column: "received" };
  await tx.db
    .insertInto("casework.case_file")
    .values({
      id,
      service: service.id,
      received: sealValue(tx.house, place, received as Parameters<typeof sealValue>[2]),
      risk_level: risk ?? null,
    })
    .execute();
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
