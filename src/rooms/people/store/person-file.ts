import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { toUrgency, urgencyIn, type Urgency, type UrgencyRow } from "../../../foundation/process/index.ts";
import type { CheckAgain } from "../model/check-again.ts";
import { checkAgainIn, toCheckAgain } from "./find-check-again.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import { openDetail, openName, type DetailKind, type NameKind, type Person, type Side } from "./person.ts";

/** Details too sensitive to stand open: shown one at a time, and recorded (SAFETY 53). */
const MASKED: readonly DetailKind[] = ["phone", "email", "address", "immigration"];

/** One detail of a person. A masked one has no value here: it has not been opened. */
export type Detail = {
  readonly id: string;
  readonly kind: DetailKind;
  readonly value: string | undefined;
  readonly toldAt: Date;
};

/** Something of hers with a life cycle, as far as the actor is involved in it. */
export type OfHers = {
  readonly id: string;
  readonly process: string;
  readonly reference: string;
  readonly state: string;
  readonly isOpen: boolean;
};

export type PersonFile = {
  readonly person: Person;
  /** Newest first; of each kind the newest is how things stand. */
  readonly details: readonly Detail[];
  /** Newest first. */
  readonly things: readonly OfHers[];
  /** Attempts that showed a way not to be safe, and after which it was not gone through with her again. */
  readonly checkAgain: readonly CheckAgain[];
  /** Of what is open. */
  readonly urgency: Urgency;
};

/**
 * Who she is, what is hers and what was told of her: one query, whatever there is.
 * @param revealed the one masked detail that is to be opened.
 * @throws not-found when the actor is not involved, or not in what `revealed` was told in.
 */
export async function getPersonFile(tx: ActorTx, id: string, revealed?: string): Promise<PersonFile> {
  const query = sql<Row>`
    select p.id, p.reference, p.side,
      (select coalesce(json_agg(json_build_object('id', t.id, 'process', t.process, 'reference', t.reference,
          'state', t.state, 'isOpen', t.closed_at is null) order by t.opened_at desc, t.id), '[]')
        from process.thing t where t.person_id = p.id) as things,
      (select coalesce(json_agg(json_build_object('what', s.what, 'id', s.id, 'kind', s.kind,
          'sealed', encode(s.sealed, 'base64'), 'at', s.added_at) order by s.added_at desc, s.id), '[]')
        from (
          select 'name' as what, n.id, n.kind, n.sealed, n.added_at from people.name n where n.person_id = p.id
          union all
          select 'detail', d.id, d.kind, d.sealed, d.added_at from people.detail d where d.person_id = p.id) as s
      ) as told,
      ${checkAgainIn(sql`select t.id from process.thing t where t.person_id = ${id}`)} as "checkAgain",
      ${urgencyIn(tx, sql`select t.id, t.process from process.thing t where t.person_id = ${id} and t.closed_at is null`)}
        as urgency
    from people.person p where p.id = ${id}`;
  const [row] = (await query.execute(tx.db)).rows;
  if (!row) throw notFound();
  const { things, told, checkAgain, urgency, ...person } = row;
  const details = told.flatMap((each) => (each.what === "detail" ? [toDetail(tx, each, revealed)] : []));
  if (revealed !== undefined && !details.some((detail) => detail.id === revealed)) throw notFound();
  const names = told.flatMap((each) =>
    each.what === "name" ? [{ kind: each.kind, ...openName(tx, each.id, bytes(each)) }] : [],
  );
  return {
    person: { ...person, names },
    details,
    things,
    checkAgain: toCheckAgain(checkAgain),
    urgency: toUrgency(urgency),
  };
}

function toDetail(tx: ActorTx, told: ToldDetail, revealed: string | undefined): Detail {
  const { id, kind, at } = told;
  const isShut = MASKED.includes(kind) && id !== revealed;
  return { id, kind, value: isShut ? undefined : openDetail(tx, id, bytes(told)), toldAt: new Date(at) };
}

/** A detail that does not stand open, shown or not. */
export function isMasked({ kind }: Detail): boolean {
  return MASKED.includes(kind);
}

function bytes({ sealed }: { sealed: string }): Buffer {
  return Buffer.from(sealed, "base64");
}

type Row = {
  readonly id: string;
  readonly reference: string;
  readonly side: Side;
  readonly things: OfHers[];
  readonly checkAgain: unknown;
  readonly urgency: UrgencyRow;
  readonly told: (ToldName | ToldDetail)[];
};

type Sealed = { readonly id: string; readonly sealed: string; readonly at: string };
type ToldName = Sealed & { readonly what: "name"; readonly kind: NameKind };
type ToldDetail = Sealed & { readonly what: "detail"; readonly kind: DetailKind };
