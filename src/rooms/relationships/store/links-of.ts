import type { ActorTx } from "../../../foundation/access/index.ts";
import { isoDay } from "../../../foundation/clock/index.ts";
import { ageOn, findIdentities, type Identity } from "../../people/index.ts";
import { domesticAbuseBetween, type Explained } from "../model/personally-connected.ts";
import { findLinks, type Link } from "./link.ts";

/** Everything the actor may see between this person and one other. */
export type Related = {
  readonly other: Identity;
  /** Those that hold first; what was recorded by mistake among them. */
  readonly links: readonly Link[];
  /** Whether abuse between the two would be domestic abuse under the Act, and why. */
  readonly underTheAct: Explained;
};

/**
 * Whom this person is linked with, as far as the actor may see both the link and the other. Two queries, however many
 * there are.
 */
export async function findRelated(tx: ActorTx, personId: string): Promise<Related[]> {
  const links = await findLinks(tx, personId);
  const otherOf = (link: Link): string => (link.personId === personId ? link.otherId : link.personId);
  const ids = [...new Set(links.map(otherOf))];
  const known = await findIdentities(tx, [...ids, personId]);
  const me = known.get(personId);
  return ids.flatMap((id) => {
    const other = known.get(id);
    const between = links.filter((link) => otherOf(link) === id);
    return other ? [{ other, links: between, underTheAct: explain(tx, between, [me, other]) }] : [];
  });
}

/** What the Act says of two people by the links between them; those recorded by mistake do not count. */
export function explain(
  { house }: Pick<ActorTx, "house">,
  links: readonly Link[],
  [one, two]: readonly [Identity | undefined, Identity | undefined],
): Explained {
  const counted = links.filter(({ mistaken }) => !mistaken);
  const today = isoDay(house.now(), house.calendar);
  const age = (who: Identity | undefined): number | undefined =>
    who?.born ? ageOn(who.born, today) : undefined;
  return domesticAbuseBetween({
    kinds: counted.map(({ kind }) => kind),
    relation: counted.find(({ relation }) => relation !== undefined)?.relation,
    ties: counted.flatMap(({ ties }) => ties),
    ages: [age(one), age(two)],
  });
}
