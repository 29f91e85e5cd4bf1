import type { Generated } from "kysely";
import { z } from "zod";
import { perTransaction, type ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import { openValue, sealValue, type House } from "../../../foundation/house/index.ts";
import { openRecord, type KnownAs, type Reason } from "../../people/index.ts";

export type Said = "same" | "different" | "unsure";

/** One of the two, with all that was told of them. */
export type MatchSide = {
  readonly personId: string;
  readonly reference: string;
  readonly since: Date;
  /** Empty once everything of theirs was put with somebody else. */
  readonly told: readonly KnownAs[];
};

export type Match = {
  readonly id: string;
  readonly probability: number;
  readonly reasons: readonly Reason[];
  /** The one known for longer first. */
  readonly sides: readonly MatchSide[];
  /** They are linked with one another: sister, partner, or who is said to harm her. */
  readonly isLinked: boolean;
  /** The actor has answered in this round. */
  readonly isAnswered: boolean;
};

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "person_index.match": {
      id: string;
      one_id: string;
      other_id: string;
      bits: number;
      probability: number;
      model: string | null;
      parts: Buffer;
      round: Generated<number>;
      merged_by: string | null;
    };
    "person_index.answer": {
      id: string;
      match_id: string;
      round: number;
      said: Said;
      note: Buffer | null;
      by_staff: string;
      at: Generated<Date>;
    };
  }
}

const reasonsSchema = z.array(z.object({ sentence: z.string(), bits: z.number() }));

/** For one transaction: a page and the guards of all its steps ask the same. */
const matches = perTransaction<Match>();

/** A pair with both sides opened. One query, however often asked. @throws not-found when it is not the actor's to review. */
export function getMatch(tx: ActorTx, id: string): Promise<Match> {
  return matches.get(tx, id, () => readMatch(tx, id));
}

async function readMatch(tx: ActorTx, id: string): Promise<Match> {
  const query = sql<SideRow>`
    select m.probability, m.parts, s.* from person_index.match m cross join lateral person_index.sides(m.id) s
    where m.id = ${id}`;
  const { rows } = await query.execute(tx.db);
  const [first] = rows;
  if (!first) throw notFound();
  return {
    id,
    probability: first.probability,
    reasons: openValue(tx.house, partsPlace(id), first.parts, (value) => reasonsSchema.parse(value)),
    sides: rows.map((side) => toSide(tx.house, side)),
    isLinked: first.is_linked,
    isAnswered: first.is_answered,
  };
}

/** Why two may be one, sealed for their pair. */
export function sealReasons(house: House, id: string, reasons: readonly Reason[]): Buffer {
  return sealValue(
    house,
    partsPlace(id),
    reasons.map(({ sentence, bits }) => ({ sentence, bits })),
  );
}

function toSide(house: House, { person_id, reference, since, records, sealed }: SideRow): MatchSide {
  const told = (sealed ?? []).map((each, place) => openRecord(house, records?.[place] ?? "", each));
  return { personId: person_id, reference, since, told };
}

function partsPlace(id: string) {
  return { table: "person_index.match", row: id, column: "parts" };
}

type SideRow = {
  probability: number;
  parts: Buffer;
  person_id: string;
  reference: string;
  since: Date;
  records: string[] | null;
  sealed: Buffer[] | null;
  is_linked: boolean;
  is_answered: boolean;
};
