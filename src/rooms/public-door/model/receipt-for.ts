import type { BearerReference } from "../../../foundation/crypto/index.ts";
import type { Answers } from "../../../foundation/forms/index.ts";
import { daysOf, hoursOf } from "./her-times.ts";
import type { JourneyKind, Receipt } from "./journey.ts";

/**
 * What a receipt says of a request: by when, and how she will be reached, so that she can see that it was understood.
 * No number, no address, nothing of what she wrote: this page may be looked at by someone else. Whoever asked about
 * somebody else is told of no time and no way, since there is none (SAFETY 22).
 * @param by an ISO time
 */
export function receiptFor(
  form: JourneyKind,
  answers: Answers,
  by: string,
  reference?: BearerReference,
): Receipt {
  const danger = answers["danger"] === "yes" ? ({ isDanger: true } as const) : {};
  if (form === "worried") return { kind: "receipt", form, ...danger };
  if (form === "place") return { kind: "receipt", form, ...(reference && { reference: reference.digits }) };
  const { channel, voicemail } = answers;
  const days = daysOf(answers);
  const hours = hoursOf(answers);
  return {
    kind: "receipt",
    form,
    ...danger,
    by,
    ...(isChannel(channel) && { channel }),
    ...(days.length > 0 && { days: [...days] }),
    ...(hours && { hours }),
    ...(reference && { reference: reference.digits }),
    ...(channel === "phone" && { message: voicemail === "yes" }),
  };
}

function isChannel(value: unknown): value is NonNullable<Receipt["channel"]> {
  return value === "phone" || value === "text" || value === "email";
}
