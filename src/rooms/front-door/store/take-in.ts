import { ZodError } from "zod";
import { isFanlightError } from "../../../foundation/errors/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import { sealValue } from "../../../foundation/house/index.ts";
import { dropSealed, takeSealed, type TakenIntake } from "../../../foundation/intake/index.ts";
import { withSystemActor } from "../../../foundation/jobs/index.ts";
import { permitContact } from "../../../foundation/messages/index.ts";
import { openThing } from "../../../foundation/process/index.ts";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { keepTold } from "../../person-index/index.ts";
import { contactProcess } from "../contact-process.ts";
import { allowedContacts } from "./allowed-contacts.ts";
import { arrivalOf } from "./arrival.ts";
import { CONTACT_KINDS, knownFrom, type ContactAnswers, type ContactKind } from "./contact.ts";
import { keptAnswers } from "./kept-answers.ts";
import { otherKnownFrom } from "./known-sides.ts";
import { takeReturned } from "./returned.ts";

const ALREADY_THERE = "23505";
const PRIMARY_KEY = /_pkey$/;

/** Who takes in what: kinds of its own, by its own system actor. */
export type Taker = {
  readonly actor: string;
  readonly kinds: readonly string[];
  readonly open: (tx: ActorTx, taken: TakenIntake) => Promise<void>;
};

/** What people send themselves. Professionals' requests are taken in by their own room, by the same rules. */
const FRONT_DOOR: Taker = {
  actor: "intake",
  kinds: [...CONTACT_KINDS.filter((kind) => kind !== "professional"), "returned"],
  open,
};

/**
 * Takes in everything that waits: opens it with the staff side's key and gives it a place in its queue. One that
 * cannot be taken in is passed over, stays sealed, and does not hold up the others; but what was added to it, or after it to
 * the same thing, waits with it for the next turn, so that nothing said comes out of its order.
 * @returns how many were taken in.
 */
export async function takeInAll(house: House, taker: Taker = FRONT_DOOR): Promise<number> {
  const skipped: string[] = [];
  for (let taken = 0; ; taken += 1) {
    const id = await takeInOne(house, taker, skipped);
    if (id === undefined) return taken;
  }
}

async function takeInOne(house: House, taker: Taker, skipped: string[]): Promise<string | undefined> {
  let current: TakenIntake | undefined;
  try {
    return await withSystemActor(house, taker.actor, async (tx) => {
      current = await takeSealed(tx, skipped, taker.kinds);
      if (!current) return undefined;
      await taker.open(tx, current);
      return current.id;
    });
  } catch (error) {
    if (!current) throw error;
    const { id, thingId } = current;
    // Sent twice across a crash: its place is there already, so only the copy goes.
    if (isThereAlready(error)) await withSystemActor(house, taker.actor, (tx) => dropSealed(tx, id));
    else skipped.push(id, ...(thingId === undefined || isUnreadable(error) ? [] : [thingId]));
    return id;
  }
}

/** Its own place, not something else that happens to be taken. */
function isThereAlready(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error) || error.code !== ALREADY_THERE) return false;
  return "constraint" in error && PRIMARY_KEY.test(String(error.constraint));
}

/** What it says will never be read, so nothing has to wait for it. */
function isUnreadable(error: unknown): boolean {
  if (isFanlightError(error)) return error.code === "cannot-open";
  return error instanceof SyntaxError || error instanceof ZodError;
}

async function open(tx: ActorTx, taken: TakenIntake): Promise<void> {
  if (taken.thingId) return takeReturned(tx, taken, taken.thingId);
  const kind = taken.kind as ContactKind;
  await openContact(tx, taken, kind, keptAnswers(kind, await taken.open()));
}

/** Gives what arrived its place in the queue, with the ways of being reached that it allows. */
export async function openContact(
  tx: ActorTx,
  taken: Pick<TakenIntake, "id" | "receivedAt">,
  kind: ContactKind,
  answers: ContactAnswers,
): Promise<void> {
  const { employers, opening } = arrivalOf(tx.house.pack, kind, answers);
  await openThing(tx, contactProcess, {
    ...opening,
    id: taken.id,
    write: ({ id }) => writeContact(tx, id, { kind, answers, employers, receivedAt: taken.receivedAt }),
  });
  // Before anybody could be given it: whoever declared that they must be kept from one of its parties never sees it.
  await keepTold(tx, taken.id, [knownFrom({ answers }), otherKnownFrom({ answers })]);
  // She said so herself, just then: that is the check, and it grows old from there.
  for (const allowed of allowedContacts(kind, answers, tx.house.pack)) {
    await permitContact(tx, { ...allowed, thingId: taken.id, verifiedAt: taken.receivedAt });
  }
}

type Arrived = { kind: ContactKind; answers: ContactAnswers; employers: string[]; receivedAt: Date };

async function writeContact(tx: ActorTx, id: string, arrived: Arrived): Promise<void> {
  const { kind, answers, employers, receivedAt } = arrived;
  const place = { table: "front_door.contact", row: id, column: "answers" };
  await tx.db
    .insertInto("front_door.contact")
    .values({
      id,
      kind,
      danger: answers.danger === "yes",
      answers: sealValue(tx.house, place, answers as Parameters<typeof sealValue>[2]),
      language: answers.interpreter ?? answers.readIn ?? null,
      employers,
      district: answers.district ?? null,
      ...(answers.forms ? { forms: answers.forms } : {}),
      received_at: receivedAt,
    })
    .execute();
}
