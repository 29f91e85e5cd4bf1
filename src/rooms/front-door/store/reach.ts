import { asItStands, perTransaction, type ActorTx } from "../../../foundation/access/index.ts";
import {
  findStanding,
  type Approval,
  type ContactPermission,
  type MessageState,
} from "../../../foundation/messages/index.ts";
import { getThreshold } from "../../../foundation/pack/index.ts";
import type { StepContext } from "../../../foundation/process/index.ts";
import { checkAgainFor, isSafeMoment, toCheckAgain } from "../../people/index.ts";
import type { Way } from "../model/usable-ways.ts";
import { countVaried } from "../model/varied-attempts.ts";
import type { ContactKind } from "./contact.ts";
import { findKept, type Kept } from "./kept.ts";
import { openSafeContact, type SafeContact } from "./safe-contact.ts";

/** Everything that decides whether, how and when somebody may be reached about a contact. */
export type Reach = {
  readonly kind: ContactKind;
  /** What was last gone through with her, if anything was. */
  readonly safeContact: SafeContact | undefined;
  /** What was last gone through with her in an earlier contact: to be confirmed with her, and until then nothing to go by. */
  readonly checkedBefore: SafeContact | undefined;
  /** Newest first, by the house's clock. */
  readonly ways: readonly Way[];
  /** Whether what was gone through with her is still to go by: not once it is too old, or she has said otherwise elsewhere. */
  readonly holds: boolean;
  /** Leave for one attempt each, given by somebody else and not used yet. */
  readonly approvals: readonly Approval[];
  /** What was sent to her, or waits, newest first. */
  readonly messages: readonly MessageState[];
  /** Whether she may come back with her reference for what is left for her. */
  readonly comesBack: boolean;
  /** When she closed that way back herself. */
  readonly closedByHerAt: Date | undefined;
  /** She was reached here: then there is nothing more to try. */
  readonly isReached: boolean;
  readonly varied: number;
  /** How many varied attempts there have to be. */
  readonly needed: number;
};

/** For one transaction: the guards of all steps ask the same. A step that was taken makes it asked again. */
const found = perTransaction<Reach>();

/** How somebody may be reached now; the guards of several steps and the page ask once together. */
export function getReach(context: StepContext): Promise<Reach> {
  const { tx, thing } = context;
  return found.get(tx, asItStands(thing), () => findReach(context));
}

async function findReach(context: StepContext): Promise<Reach> {
  const { tx, thing } = context;
  const kept = await findKept(context);
  const { contacts, approvals, messages } = await findStanding(tx, thing.id);
  const attempts = kept?.attempts ?? [];
  const against = toCheckAgain(kept?.check_again);
  const used = attempts.map(({ approval }) => approval);
  return {
    kind: kept?.kind ?? "need-help",
    safeContact: kept && openChecked(tx, kept),
    checkedBefore: kept && openBefore(tx, kept),
    ways: contacts.map((way) => ({ ...atHouseTime(tx, way), checkAgain: checkAgainFor(way, against) })),
    holds: contacts.length === 0 || contacts.some(({ standing }) => standing !== "stale"),
    approvals: approvals.filter(({ id }) => !used.includes(id)),
    messages,
    comesBack: kept?.has_thread ?? false,
    closedByHerAt: kept?.closed_by_her_at ?? undefined,
    isReached: attempts.some(({ step }) => step === "reached"),
    varied: countVaried(attempts.filter(({ step }) => step === "attempt")),
    needed: getThreshold(tx.house.pack, "front-door.contact-attempts").value,
  };
}

function openChecked(tx: ActorTx, row: Kept): SafeContact | undefined {
  const { checked_id: id, checked_said: said, checked_at, checked_by: name } = row;
  if (id === null || said === null || checked_at === null || name === null) return undefined;
  return openSafeContact(tx, { id, said, checked_at, name });
}

function openBefore(tx: ActorTx, row: Kept): SafeContact | undefined {
  const { before_id: id, before_said: said, before_at: checked_at, before_by: name } = row;
  if (id === null || said === null || checked_at === null || name === null) return undefined;
  return openSafeContact(tx, { id, said, checked_at, name });
}

/** By the clock that everything here goes by; the database's own has the last word on what is sent. */
function atHouseTime({ house }: ActorTx, way: ContactPermission): ContactPermission {
  const now = house.now();
  const { verifiedAt, expiresAt } = way;
  const standing = !verifiedAt ? "unverified" : expiresAt && expiresAt <= now ? "stale" : "good";
  return { ...way, standing, isSafeNow: standing === "good" && isSafeMoment(way, now, house.calendar) };
}
