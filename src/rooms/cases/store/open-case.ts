import type { ActorTx } from "../../../foundation/access/index.ts";
import { sealValue } from "../../../foundation/house/index.ts";
import type { RiskLevel, Service } from "../../../foundation/pack/index.ts";
import { openThing, type Thing } from "../../../foundation/process/index.ts";
import { caseProcess } from "../case-process.ts";
import type { Received } from "./case-file.ts";
import { managersOf } from "./case-parts.ts";

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
