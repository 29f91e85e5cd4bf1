import type { Generated } from "kysely";
import { z } from "zod";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import { openValue, sealValue } from "../../../foundation/house/index.ts";
import type { RiskLevel, Service } from "../../../foundation/pack/index.ts";
import { openThing, type Thing } from "../../../foundation/process/index.ts";
import { caseProcess } from "../case-process.ts";

/** What came with the referral: she does not have to tell it again. */
export const receivedSchema = z.object({
  name: z.string().optional(),
  born: z.string().optional(),
  safeContact: z.record(z.string(), z.string()).optional(),
  words: z.string().optional(),
  risk: z.string().optional(),
  needs: z.array(z.string()).optional(),
  interpreter: z.string().optional(),
  message: z.string().optional(),
});

export type Received = z.output<typeof receivedSchema>;

export type CaseFile = {
  readonly service: string;
  readonly received: Received;
  readonly worker: string | undefined;
  readonly risk: RiskLevel | undefined;
};

export type NewCase = {
  readonly parentId: string;
  readonly personId: string | undefined;
  readonly service: Service;
  /** The grantee key of the team that answered. */
  readonly team: string;
  readonly received: Received;
  readonly risk: RiskLevel | undefined;
};

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

/** How a service's case opens: whose it is, who is involved, whose clocks start. */
export function caseOpening(service: Service, team: string) {
  const managers = `role:${service.agency}/service-manager`;
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

/** The case file, if the actor is involved in the case; otherwise not found. */
export async function getCaseFile(tx: ActorTx, id: string): Promise<CaseFile> {
  const row = await tx.db
    .selectFrom("casework.case_file as c")
    .leftJoin("identity.staff as s", "s.id", "c.worker_id")
    .select(["c.service", "c.received", "c.risk_level", "s.name as worker"])
    .where("c.id", "=", id)
    .executeTakeFirst();
  if (!row) throw notFound();
  const place = { table: "casework.case_file", row: id, column: "received" };
  return {
    service: row.service,
    received: openValue(tx.house, place, row.received, (value) => receivedSchema.parse(value)),
    worker: row.worker ?? undefined,
    risk: row.risk_level ?? undefined,
  };
}

async function insertCase(tx: ActorTx, id: string, { service, received, risk }: NewCase): Promise<void> {
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

type CaseTable = {
  id: string;
  service: string;
  received: Buffer;
  worker_id: Generated<string | null>;
  risk_level: RiskLevel | null;
};
