import type { House } from "../../../foundation/house/index.ts";
import {
  findContacts,
  permitContact,
  withdrawContact,
  type NewPermission,
} from "../../../foundation/messages/index.ts";
import { weekdayNumbers } from "../../../foundation/pack/index.ts";
import type { StepAnswers, StepContext, StepOutcome } from "../../../foundation/process/index.ts";
import { keepSafeContact, type SafeContactSaid } from "./safe-contact.ts";

/** Keeps what she said, withdraws every earlier way, and permits the new ones as checked now. */
export async function setSafeContact({ tx, thing }: StepContext, answers: StepAnswers): Promise<StepOutcome> {
  const said = await keepSafeContact(tx, thing.id, answers);
  for (const { id } of await findContacts(tx, thing.id)) await withdrawContact(tx, id);
  for (const way of waysOf(tx.house, said)) {
    await permitContact(tx, { ...way, thingId: thing.id, verifiedAt: tx.house.now() });
  }
  return { detail: { ways: said.ways.join(" ") } };
}

type Way = Omit<NewPermission, "thingId" | "verifiedAt">;

/** The ways by which anything may leave, as she said they are safe. */
export function waysOf(house: Pick<House, "pack">, said: SafeContactSaid): Way[] {
  const { sender, hoursUnsaid } = house.pack.messages;
  const days = said.days ?? (said.times ? undefined : hoursUnsaid.days);
  const when = {
    window: said.times ?? { from: hoursUnsaid.from, to: hoursUnsaid.to },
    ...(days ? { days: weekdayNumbers(days) } : {}),
  };
  return said.ways.flatMap((channel): Way[] => {
    const address = channel === "email" ? said.email : said.phone;
    if ((channel !== "phone" && channel !== "text" && channel !== "email") || !address) return [];
    // A carrier knows the neutral name alone; what we call ourselves on the phone, a person says.
    const senderName = channel === "phone" ? (said.cover ?? sender.name) : sender.name;
    return [
      { channel, address, senderName, ...when, voicemailOk: channel === "phone" && said.voicemail === "yes" },
    ];
  });
}
