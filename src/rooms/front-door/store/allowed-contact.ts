import type { NewPermission } from "../../../foundation/messages/index.ts";
import { WEEKDAYS, type Pack } from "../../../foundation/pack/index.ts";
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
 * The one way of being reached that someone allowed by what she wrote, if she allowed any. She named no hours: then
 * the pack's, which are narrow. Hours that are none allow nothing; a person has to look. Never throws: a request for
 * help is not held up by how it can be answered.
 */
export function allowedContact(kind: ContactKind, answers: ContactAnswers, pack: Pack): Allowed | undefined {
  const { channel, times } = answers;
  if (!ASKS_FOR_THEMSELVES[kind]) return undefined;
  if (channel !== "phone" && channel !== "text" && channel !== "email") return undefined;
  const address = (channel === "email" ? answers.email : answers.phone)?.trim() ?? "";
  if (address === "" || (times && !isWindow(times))) return undefined;
  const { sender, hoursUnsaid } = pack.messages;
  return {
    channel,
    address,
    senderName: sender.name,
    voicemailOk: channel === "phone" && answers.voicemail === "yes",
    ...(times
      ? { window: times }
      : {
          window: { from: hoursUnsaid.from, to: hoursUnsaid.to },
          days: hoursUnsaid.days.map((day) => WEEKDAYS.indexOf(day) + 1),
        }),
  };
}

function isWindow({ from, to }: { from: string; to: string }): boolean {
  return CLOCK.test(from) && CLOCK.test(to) && from !== to;
}

export type Allowed = Omit<NewPermission, "thingId" | "verifiedAt">;
