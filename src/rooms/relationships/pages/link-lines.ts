import type { ActorTx } from "../../../foundation/access/index.ts";
import { findIdentities } from "../../people/index.ts";
import { nameOf, sayLink } from "./say-link.ts";
import { findLinks } from "../store/link.ts";

/** One link of a person in a few words, where another room lists her links. */
export type LinkLine = {
  /** Where the link itself is shown. */
  readonly href: string;
  readonly name: string;
  /** What they are to one another, as seen from her: "Says they were harmed by (former partner)". */
  readonly says: string;
  readonly isHarm: boolean;
  /** Whether it was judged who of the two is the primary perpetrator. */
  readonly isJudged: boolean;
};

/** The links of a person that hold, as far as the actor may see both the link and the other; harm first. Two queries. */
export async function findLinkLines(tx: ActorTx, personId: string): Promise<LinkLine[]> {
  const links = (await findLinks(tx, personId)).filter(({ state }) => state === "current");
  const otherOf = (link: (typeof links)[number]): string =>
    link.personId === personId ? link.otherId : link.personId;
  const known = await findIdentities(tx, links.map(otherOf));
  const lines = links.flatMap((link): LinkLine[] => {
    const other = known.get(otherOf(link));
    if (!other) return [];
    const isHarm = link.kind === "harmed-by";
    const said = { name: nameOf(other), says: sayLink(link, personId) };
    return [{ href: `/relationships/${link.id}`, ...said, isHarm, isJudged: link.judged !== undefined }];
  });
  return lines.toSorted((a, b) => Number(b.isHarm) - Number(a.isHarm));
}
