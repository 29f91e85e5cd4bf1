import type { Generated, JSONColumnType } from "kysely";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import type { Service } from "../../../foundation/pack/index.ts";
import { getThing, type Thing } from "../../../foundation/process/index.ts";
import { readMapping, type Mapping, type Side } from "../model/mapping.ts";

export type Work = "check" | "bring" | "take-back" | "forget";

/** A list as the room keeps it beside its thing. */
export type Import = {
  readonly thing: Thing;
  readonly service: Service;
  /** Rows below the headings. */
  readonly lines: number;
  readonly mapping: Mapping | undefined;
  readonly leavesKnown: boolean;
  /** What the job has to do, if anything. */
  readonly work: Work | undefined;
  /** The last part of the file the job did. */
  readonly donePart: number;
  readonly headings: Buffer | undefined;
  readonly headingsKey: Buffer;
  readonly fileKey: Buffer;
};

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "imports.import": ImportTable;
    "imports.part": { import_id: string; place: number; sealed: Buffer };
  }
}

/** A list, if the actor is involved in it. @throws not-found otherwise, as for none */
export async function getImport(tx: ActorTx, id: string): Promise<Import> {
  const thing = await getThing(tx, id);
  const row = await tx.db.selectFrom("imports.import").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) throw notFound();
  return {
    thing,
    service: getService(tx, row.service),
    lines: row.lines,
    mapping: row.mapping === null ? undefined : readMapping(row.mapping),
    leavesKnown: row.leaves_known,
    work: row.work ?? undefined,
    donePart: row.done_part,
    headings: row.headings ?? undefined,
    headingsKey: row.headings_key,
    fileKey: row.file_key,
  };
}

/** Whether its file is there still, and is to stay. One query. */
export async function hasFile({ db }: ActorTx, id: string): Promise<boolean> {
  const query = db.selectFrom("imports.import").select("work").where("id", "=", id);
  const row = await query.where("headings", "is not", null).executeTakeFirst();
  return row !== undefined && row.work !== "forget";
}

/** The services of the actor's agency whose cases there can be, as far as the pack names a team that takes people on. */
export function ownServices({ actor, house }: ActorTx): Service[] {
  return house.pack.services.filter(({ agency, team }) => agency === actor.agencyId && team !== undefined);
}

/** Whom a service works with, the usual first. */
export function sidesOf({ audience }: Pick<Service, "audience">): readonly Side[] {
  if (audience === "people-harmed") return ["harmed", "child"];
  return audience === "people-causing-harm" ? ["causing-harm"] : ["harmed", "child", "causing-harm"];
}

/** Says what the job has to do next, from the first part of the file on. */
export async function giveWork(tx: ActorTx, id: string, work: Work | null): Promise<void> {
  await tx.db.updateTable("imports.import").set({ work, done_part: 0 }).where("id", "=", id).execute();
}

function getService({ house }: ActorTx, id: string): Service {
  const service = house.pack.services.find((each) => each.id === id);
  if (!service) throw new Error(`The pack has no service ${id} any more.`);
  return service;
}

type ImportTable = {
  id: string;
  service: string;
  lines: number;
  headings: Buffer | null;
  headings_key: Buffer;
  file_key: Buffer;
  mapping: JSONColumnType<Mapping, string | undefined, string> | null;
  leaves_known: Generated<boolean>;
  work: Generated<Work | null>;
  done_part: Generated<number>;
};
