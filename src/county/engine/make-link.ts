import { isoDay } from "../../foundation/clock/index.ts";
import type { Answers } from "../../foundation/forms/index.ts";
import type { StepOutcome } from "../../foundation/process/index.ts";
import {
  childLink,
  knownFrom,
  otherKnownFrom,
  otherSideLink,
  relatedLink,
} from "../../rooms/front-door/index.ts";
import type { KnownAs, Side, Told } from "../../rooms/people/index.ts";
import {
  type Family,
  familyOf,
  judgementOf,
  linkedBy,
  linkRow,
  relationshipProcess,
  sharedLink,
} from "../../rooms/relationships/index.ts";
import { coded, granteesOf, involve, isInvolved, note, open, ownGrantee } from "./act.ts";
import { candidates } from "./candidates.ts";
import type { Colleague } from "./colleague.ts";
import { addTold, contactOf, makePerson } from "./make-contact.ts";
import type { Move } from "./move.ts";
import { personOf, type LiveThing, type World } from "./world.ts";

type Step = Extract<Move, { does: "step" }>;

/** Who causes harm, as somebody not known before; and what looking both up on both sides came to. */
export function otherSideEffect(world: World, contact: LiveThing, move: Step, answers: Answers): StepOutcome {
  const facts = contactOf(world, move.on);
  const theirs = sidesOf(world, otherKnownFrom(facts));
  const herAsOther = sidesOf(world, knownFrom(facts)).filter(([, side]) => side === "causing-harm");
  const asHarmed = theirs.filter(([id, side]) => side === "harmed" && id !== contact.personId);
  addLink(world, contact, { move, side: "causing-harm" as const, ...otherSideLink(facts, answers) });
  return {
    detail: {
      known: false,
      offered: theirs.filter(([, side]) => side === "causing-harm").length,
      check: coded(answers, "check"),
      "her-as-other": herAsOther.length,
      "other-as-harmed": asHarmed.length,
    },
  };
}

/** A child of hers, with a record of its own. */
export function childEffect(world: World, contact: LiveThing, move: Step, answers: Answers): StepOutcome {
  const link = childLink(answers);
  addLink(world, contact, { move, side: "child" as const, ...link });
  return { detail: { known: false, kind: link.kind } };
}

/** Somebody who has a record already: of the same family, or of the same home. */
export function relateEffect(world: World, contact: LiveThing, move: Step, answers: Answers): StepOutcome {
  const link = relatedLink(answers);
  addLink(world, contact, { move, otherId: personOf(world, move.refersTo), ...link });
  return { detail: { kind: link.kind } };
}

/** Who causes her harm and her children, newest first, as far as the colleague is involved. */
export function familyOn(world: World, personId = "", by: Colleague, at: Date): Family {
  const mine = granteesOf(by);
  const seen = (world.links.get(personId) ?? []).filter(
    ({ thing }) => thing.state === "current" && mine.some((grantee) => isInvolved(thing, grantee)),
  );
  const today = isoDay(at, world.house.calendar);
  return familyOf(
    seen.toReversed().map(({ link }) => link),
    today,
  );
}

/** The effects of a link's own steps. */
export function linkEffect(world: World, link: LiveThing, move: Step, answers: Answers): StepOutcome {
  if (move.step === "judge") return judge(world, link, move, answers);
  if (move.step === "end") {
    const reason = coded(answers, "reason");
    link.own["mistaken"] = reason === "mistake";
    return { detail: { reason } };
  }
  const [why, who] = [coded(answers, "why"), coded(answers, "who")];
  // As the page offers a team: "team--advocacy--idva".
  const [kind, agency, team] = who.split("--");
  involve(world, link, sharedLink(`${kind}:${agency}/${team}`, why), move);
  return { detail: { why } };
}

/** A judgement of who the primary perpetrator is, signed in the chronology of what the link came out of. */
function judge(world: World, link: LiveThing, move: Step, answers: Answers): StepOutcome {
  const { judged, text, detail } = judgementOf(answers);
  link.own["judged"] = judged;
  const contact = world.byId.get(link.parentId ?? "");
  if (contact) note(world, contact, { kind: "judgement", text }, move);
  return { detail };
}

type Said = Omit<
  ReturnType<typeof otherSideLink> | ReturnType<typeof childLink> | ReturnType<typeof relatedLink>,
  "told"
>;
type NewLink = Said & { readonly move: Step } & (
    | { readonly side: Side; readonly told: Omit<Told, "thingId"> }
    | { readonly otherId: string; readonly told?: never }
  );

function addLink(world: World, contact: LiveThing, { move, told, ...said }: NewLink): void {
  const key = move.opens ?? "";
  const { agencyId, personId = "" } = contact;
  const grantee = ownGrantee(contact, move.by);
  const otherId =
    "otherId" in said ? said.otherId : makePerson(world, { key, agencyId, side: said.side }, move);
  const made = {
    key,
    agencyId,
    personId: otherId,
    parentId: contact.id,
    owner: grantee,
    involved: [linkedBy(grantee)],
    detail: { kind: said.kind },
    own: (id: string) => ({
      ...linkRow(world.house, id, { ...said, personId, otherId }),
      judged: null,
      mistaken: false,
    }),
  };
  const link = open(world, relationshipProcess, made, move);
  world.rows["relationship.link"].push(link.own);
  if (told) addTold(world, otherId, { ...told, thingId: link.id }, move);
  const [name] = told?.names ?? [];
  const facts = {
    kind: said.kind,
    relation: "relation" in said && typeof said.relation === "string" ? said.relation : undefined,
    together: said.together ?? "unknown",
    side: world.sides.get(otherId),
    name,
    born: told?.details.born,
  };
  world.links.set(personId, [...(world.links.get(personId) ?? []), { thing: link, link: facts }]);
}

/** Who may be meant, each with the side they are known on. */
function sidesOf(world: World, known: KnownAs): [string, Side | undefined][] {
  return [...candidates(world, known)].map((id) => [id, world.sides.get(id)]);
}
