import type { Generated } from "kysely";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import { openValue } from "../../../foundation/house/index.ts";
import type { RiskLevel, Service } from "../../../foundation/pack/index.ts";
import { NEXT_OPTIONS, type NextOption } from "../model/declined.ts";
import type { Repeated } from "../model/feedback.ts";
import { saidSchema, type Said } from "../model/said.ts";
import { riskSent, sharedSchema, type Shared } from "../model/shared.ts";

export type Referral = {
  readonly id: string;
  readonly service: Service;
  readonly shared: Shared;
  readonly parts: readonly string[];
  readonly basis: string;
  /** As far as it was sent: whoever it was not sent to assesses it anew. */
  readonly risk: RiskLevel | undefined;
  readonly declineReason: string | undefined;
  /** What a service that declined offered next. */
  readonly nextStep: NextOption | undefined;
  /** The team that sent it: who learns what came of it. */
  readonly sender: string;
  /** What was asked, answered or said in declining, latest last. */
  readonly said: readonly Said[];
};

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "referral.referral": ReferralTable;
  }
}

/** A referral the actor is involved in, with what was sent; otherwise not found. */
export async function getReferral(tx: ActorTx, id: string): Promise<Referral> {
  const row = await tx.db.selectFrom("referral.referral").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) throw notFound();
  const open = <T>(column: "shared" | "answer", sealed: Buffer, parse: (value: unknown) => T): T =>
    openValue(tx.house, { table: "referral.referral", row: id, column }, sealed, parse);
  const shared = open("shared", row.shared, (value) => sharedSchema.parse(value));
  return {
    id,
    service: getService(tx, row.service),
    shared,
    parts: row.parts,
    basis: row.basis,
    risk: riskSent(shared),
    declineReason: row.decline_reason ?? undefined,
    nextStep: NEXT_OPTIONS.find(({ value }) => value === row.next_step)?.value,
    sender: row.sender,
    said: row.answer ? open("answer", row.answer, (value) => saidSchema.parse(value)) : [],
  };
}

/** The pack's service by its id. */
export function getService({ house }: ActorTx, id: string): Service {
  const service = house.pack.services.find((each) => each.id === id);
  if (!service) throw new Error(`The pack has no service ${id}.`);
  return service;
}

type ReferralTable = {
  id: string;
  service: string;
  shared: Buffer;
  parts: string[];
  basis: string;
  sender: string;
  risk_level: RiskLevel | null;
  decline_reason: Generated<string | null>;
  next_step: Generated<string | null>;
  repeated: Generated<Repeated | null>;
  answer: Generated<Buffer | null>;
};
