import type { NewPermission } from "../../../foundation/messages/index.ts";
import { weekdayNumbers, type Pack } from "../../../foundation/pack/index.ts";
import type { ContactAnswers, ContactKind } from "./contact.ts";

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Whoever asks about somebody else gets a receipt and nothing later: it may be him asking (SAFETY 22). */
const ASKS_FOR_THEMSELVES: Readonly<Record<ContactKind, boolean>> = {
  "need-help": true,
  worried: false,
  "own-behaviour": true,
  young: true,
  // A professional says how the person is safely reached, having asked her.
  professional: true,
};

/**
 * The ways of being reached that someone allowed by what she wrote: the one she chose and, where that is a call, a text
 * to the same number if she said so. Each has the hours and days she gave. She named neither: then the pack's, which
 * are narrow. Hours that are none allow nothing; a person has to look. Never throws: a request for help is not held up
 * by how it can be answered.
 */
export function allowedContacts(kind: ContactKind, answers: ContactAnswers, pack: Pack): readonly Allowed[] {
  const { channel } = answers;
  const when = ASKS_FOR_THEMSELVES[kind] ? findTimes(answers, pack) : undefined;
  if (!when || (channel !== "phone" && channel !== "text" && channel !== "email")) return [];
  const address = (channel === "email" ? answers.email : answers.phone)?.trim() ?? "";
  if (address === "") return [];
  const way = { address, senderName: pack.messages.sender.name, ...when };
  const isCall = channel === "phone";
  return [
    { ...way, channel, voicemailOk: isCall && answers.voicemail === "yes" },
    ...(isCall && answers.textOk === "yes" ? [{ ...way, channel: "text" as const, voicemailOk: false }] : []),
  ];
}

/** When she may be reached; nothing where what she gave is no time at all. */
function findTimes(
  { times, days }: ContactAnswers,
  pack: Pack,
): Pick<Allowed, "window" | "days"> | undefined {
  if (times && !isWindow(times)) return undefined;
  const { hoursUnsaid } = pack.messages;
  const given = days && days.length > 0 ? weekdayNumbers(days) : undefined;
  if (given?.length === 0) return undefined;
  if (times) return { window: times, ...(given && { days: given }) };
  return {
    window: { from: hoursUnsaid.from, to: hoursUnsaid.to },
    days: given ?? weekdayNumbers(hoursUnsaid.days),
  };
}

function isWindow({ from, to }: { from: string; to: string }): boolean {
  return CLOCK.test(from) && CLOCK.test(to) && from !== to;
}

export type Allowed = Omit<NewPermission, "thingId" | "verifiedAt">;
