import { getOwnGrantee, type ActorTx } from "../../../foundation/access/index.ts";
import { conflict } from "../../../foundation/errors/index.ts";
import { sealValue, type House } from "../../../foundation/house/index.ts";
import { openThing, type Thing } from "../../../foundation/process/index.ts";
import { addTold, makePerson, type Side, type Told } from "../../people/index.ts";
import type { LinkKind } from "../model/link-kind.ts";
import type { Tie } from "../model/tie.ts";
import { relationshipProcess } from "../relationship-process.ts";

/** A link to record. `from` is the thing in which it was told: its person is the first of the two. */
export type NewLink = {
  readonly from: Thing;
  /** Somebody known, or of which side somebody new is. */
  readonly other: { readonly personId: string } | { readonly side: Side };
  readonly kind: LinkKind;
  readonly relation?: string | undefined;
  readonly ties?: readonly Tie[];
  readonly together?: "yes" | "no" | "unknown" | undefined;
  /** yyyy-mm-dd. */
  readonly since?: string | undefined;
  readonly note?: string | undefined;
  /** What was told of the other: seen by those the link is open to. */
  readonly told?: Omit<Told, "thingId">;
};

/**
 * Records what two people are to one another, opened to whom the thing it came out of is open to through the actor, and
 * no wider. @throws conflict when it is recorded already, or of oneself.
 */
export async function addLink(tx: ActorTx, made: NewLink): Promise<Thing> {
  const { from, other } = made;
  if (!from.personId) throw conflict("Say who this is about first.");
  if ("personId" in other) await refuseTwice(tx, from.personId, other.personId, made.kind);
  const grantee = await getOwnGrantee(tx, from.id);
  const otherId = "personId" in other ? other.personId : (await makePerson(tx, other.side, from.agencyId)).id;
  const link = await openThing(tx, relationshipProcess, {
    agencyId: from.agencyId,
    parentId: from.id,
    owner: grantee,
    involved: [linkedBy(grantee)],
    detail: { kind: made.kind },
  });
  // Whom a thing is about is said once it is open: nobody else may be made known by opening one.
  await tx.db.updateTable("process.thing").set({ person_id: otherId }).where("id", "=", link.id).execute();
  if (made.told) await addTold(tx, otherId, { ...made.told, thingId: link.id });
  await writeLink(tx, link.id, { ...made, personId: from.personId, otherId });
  return { ...link, personId: otherId };
}

/** Whom a link is open to: whoever the thing it came out of is open to. */
export function linkedBy(grantee: string) {
  return {
    grantee,
    capacity: "front door",
    basis: "it was told to the front door",
    purpose: "to keep people safe",
  };
}

async function refuseTwice(tx: ActorTx, personId: string, otherId: string, kind: LinkKind): Promise<void> {
  if (personId === otherId) throw conflict("Nobody is linked with themselves.");
  const there = await tx.db
    .selectFrom("relationship.link as l")
    .innerJoin("process.thing as t", "t.id", "l.id")
    .select("t.reference")
    .where("l.person_id", "=", personId)
    .where("l.other_id", "=", otherId)
    .where("l.kind", "=", kind)
    .where("t.closed_at", "is", null)
    .executeTakeFirst();
  if (there) throw conflict(`That is recorded already: ${there.reference}.`);
}

async function writeLink(tx: ActorTx, id: string, link: Written): Promise<void> {
  await tx.db
    .insertInto("relationship.link")
    .values(linkRow(tx.house, id, link))
    .execute();
}

/** A link as the row that keeps it. */
export function linkRow(house: House, id: string, link: Written) {
  const { note } = link;
  const place = { table: "relationship.link", row: id, column: "note" };
  return {
    id,
    person_id: link.personId,
    other_id: link.otherId,
    kind: link.kind,
    relation: link.relation ?? null,
    ties: [...(link.ties ?? [])],
    together: link.together ?? "unknown",
    since: link.since ?? null,
    note: note === undefined ? null : sealValue(house, place, note),
  };
}

type Written = Omit<NewLink, "from" | "other" | "told"> & {
  readonly personId: string;
  readonly otherId: string;
};
