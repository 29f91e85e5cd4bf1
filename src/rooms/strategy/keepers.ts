import { rolesAt, type NewInvolvement } from "../../foundation/access/index.ts";
import { teamKey } from "../../foundation/identity/index.ts";
import { homeAgency, type Pack } from "../../foundation/pack/index.ts";

/** The system actor that brings over what the pack says. */
export const STRATEGY = "strategy";

type Involved = Omit<NewInvolvement, "thingId" | "personId">;

/** How a strategy opens: whose it is, and who keeps it. */
export function strategyOpening(pack: Pack) {
  const keepers = keepersOf(pack);
  const owner = keepers[0]?.grantee ?? `system:${STRATEGY}`;
  const signers = signersOf(pack).filter(({ grantee }) => !keepers.some((each) => each.grantee === grantee));
  return { agencyId: homeAgency(pack), owner, involved: [...keepers, ...signers, systemOf()] };
}

/** How an action of this body opens: for its own people, and for the strategy's keepers. */
export function actionOpening(pack: Pack, body: string) {
  const owner = ownerOf(pack, body);
  const keepers = keepersOf(pack).filter(({ grantee }) => grantee !== owner);
  return { agencyId: homeAgency(pack), owner, involved: [ownerInvolvement(owner), ...keepers, systemOf()] };
}

/** How evidence opens: for whoever adds it and for the strategy's keepers, who may withdraw it, and the job that does when consent ran out. */
export function evidenceOpening(pack: Pack, staffId: string) {
  const adder: Involved = {
    grantee: `staff:${staffId}`,
    capacity: "added the evidence",
    basis: "it shows what the plan came to",
    purpose: "to withdraw it when it holds no longer",
  };
  const involved = [...keepersOf(pack), adder, systemOf()];
  return { agencyId: homeAgency(pack), owner: involved[0]?.grantee ?? adder.grantee, involved };
}

/** What the people of the body that owns an action are involved by. */
export function ownerInvolvement(grantee: string): Involved {
  return {
    grantee,
    capacity: "owner of the action",
    basis: "the delivery plan gives it to them",
    purpose: "to do it, and to say how it goes",
  };
}

/**
 * The people of a body: a team of the agency that hosts it (where none does, of the partnership's own) that bears its name; failing
 * that whoever leads sub-groups at that agency.
 */
export function ownerOf(pack: Pack, bodyId: string): string {
  const agencyId = pack.governance.bodies.find(({ id }) => id === bodyId)?.agency ?? homeAgency(pack);
  const agency = pack.agencies.find(({ id }) => id === agencyId);
  if (agency?.teams.some(({ id }) => id === bodyId)) return `team:${teamKey(agencyId, bodyId)}`;
  const leads = pack.roles.find(
    ({ permissions }) => permissions.includes("strategy.deliver") && !permissions.includes("strategy.keep"),
  );
  return leads ? `role:${agencyId}/${leads.id}` : (keepersOf(pack)[0]?.grantee ?? `system:${STRATEGY}`);
}

/** Whoever reads the strategy and signs what the public reads, by role. */
export function signersOf(pack: Pack): Involved[] {
  const readers = rolesAt(pack, homeAgency(pack), "strategy.see");
  return rolesAt(pack, homeAgency(pack), "publication.sign")
    .filter((grantee) => readers.includes(grantee))
    .map((grantee) => ({
      grantee,
      capacity: "agrees what the public reads",
      basis: "nobody agrees what she wrote herself",
      purpose: "to see that what the public reads of the strategy is what was decided",
    }));
}

function keepersOf(pack: Pack): Involved[] {
  return rolesAt(pack, homeAgency(pack), "strategy.keep").map((grantee) => ({
    grantee,
    capacity: "keeper of the strategy",
    basis: "the strategy is the partnership's own",
    purpose: "to keep it as the boards decided",
  }));
}

function systemOf(): Involved {
  return {
    grantee: `system:${STRATEGY}`,
    capacity: "job",
    basis: "the strategy is the partnership's own",
    purpose: "to bring over what the pack says, and to keep the time limits that were promised",
  };
}
