import type { ActorTx } from "../../../foundation/access/index.ts";
import { isoDay } from "../../../foundation/clock/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { ageOn, findIdentities, findIdentitiesIn } from "../../people/index.ts";
import { sayHerChild, sayWhoHarms } from "../model/tell-family.ts";
import { findLinks } from "./link.ts";

/** Who causes her harm and whose mother she is, a line of plain text each, newest first. */
export type Family = { readonly harm: readonly string[]; readonly children: readonly string[] };

/** What is recorded of a person's family and holds, as far as the actor may see both the link and the other. Two queries. */
export async function findFamily(tx: ActorTx, personId: string): Promise<Family> {
  const all = await findLinks(tx, personId);
  // Where she is the other of the two it was told by somebody else.
  const links = all.filter((link) => link.state === "current" && link.personId === personId);
  const known = await findIdentities(
    tx,
    links.map(({ otherId }) => otherId),
  );
  const today = isoDay(tx.house.now(), tx.house.calendar);
  const told = links.flatMap((link) => {
    const other = known.get(link.otherId);
    return other ? [{ ...link, side: other.side, name: other.name, born: other.born }] : [];
  });
  return familyOf(told, today);
}

/**
 * How old the children are who are recorded as hers, in whole years, as far as the actor may see them; nothing where no birth date was
 * told. One query.
 */
export async function findAgesOfChildren(tx: ActorTx, personId: string): Promise<(number | undefined)[]> {
  const others = sql`
    select l.other_id from relationship.link l join process.thing t on t.id = l.id
    where l.person_id = ${personId} and t.state = 'current' and l.kind <> 'harmed-by'`;
  const today = isoDay(tx.house.now(), tx.house.calendar);
  return [...(await findIdentitiesIn(tx, others)).values()]
    .filter(({ side }) => side === "child")
    .map(({ born }) => (born ? ageOn(born, today) : undefined));
}

type ToldLink = Pick<Awaited<ReturnType<typeof findLinks>>[number], "kind" | "relation" | "together"> & {
  readonly side: string | undefined;
  readonly name: { readonly given: string; readonly family: string } | undefined;
  /** yyyy-mm-dd, as is `today`. */
  readonly born: string | undefined;
};

/** The same in words, of links that hold. Pure. */
export function familyOf(links: readonly ToldLink[], today: string): Family {
  return {
    harm: links
      .filter(({ kind }) => kind === "harmed-by")
      .map(({ name, relation, together }) =>
        sayWhoHarms({ name: `${name?.given ?? ""} ${name?.family ?? ""}`.trim(), relation, together }),
      ),
    children: links
      .filter(({ kind, side }) => side === "child" && kind !== "harmed-by")
      .map(({ name, born, kind, together }) =>
        sayHerChild({ given: name?.given, age: born ? ageOn(born, today) : undefined, kind, together }),
      ),
  };
}
