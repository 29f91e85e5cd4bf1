import type { Answers } from "../../../foundation/forms/index.ts";
import type { JourneyKind, Receipt } from "./journey.ts";

/**
 * What a receipt says of a request: by when, and how she will be reached, so that she can see that it was understood.
 * No number, no address, nothing of what she wrote: this page may be looked at by someone else.
 * @param by an ISO time
 */
export function receiptFor(form: JourneyKind, answers: Answers, by: string): Receipt {
  const { channel, times, voicemail } = answers;
  return {
    kind: "receipt",
    form,
    by,
    ...(isChannel(channel) && { channel }),
    ...(typeof times === "object" && times !== null && "from" in times && { hours: times }),
    ...(channel === "phone" && { message: voicemail === "yes" }),
  };
}

function isChannel(value: unknown): value is NonNullable<Receipt["channel"]> {
  return value === "phone" || value === "text" || value === "email";
}
