import type { PublicVisit } from "../../../foundation/http/index.ts";
import { ADDED_AS, findSealedThread } from "../../../foundation/intake/index.ts";
import type { OpenThread } from "../model/journey.ts";
import { sayDay } from "../model/say-day.ts";

/** A thread as a device takes it from the page: sealed answers, which only it can open. Base64url of JSON; nothing if it is gone. */
export async function deviceThread(
  { house, speech }: PublicVisit,
  { seed = "", note, added }: OpenThread,
): Promise<string | undefined> {
  const thread = await findSealedThread(house, Buffer.from(seed, "hex"));
  if (!thread) return undefined;
  const replies = thread.replies.map(({ id, sealed, writtenAt }) => ({
    id,
    sealed: sealed.toString("base64url"),
    day: sayDay(writtenAt, house.calendar, speech?.language),
  }));
  const { kind, isOpen } = thread;
  const news = { ...(note && { note }), ...(added && { added }) };
  const found = { kind, isOpen, replies, addedAs: ADDED_AS[kind], ...news };
  return Buffer.from(JSON.stringify(found)).toString("base64url");
}
