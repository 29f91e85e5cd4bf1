import { z } from "zod";
import { identifier, line } from "./field.ts";

const NEXT_OPTIONS = [
  "offer-another-service",
  "return-to-front-door",
  "join-waiting-list",
  "ask-again-later",
  "take-to-manager",
] as const;

/** One entry of decline-reasons.yaml: why a service could not take a referral, and what happens next. */
const declineReason = z.strictObject({
  id: identifier("The reason's short name; figures are kept under it"),
  name: line("The reason, shown to staff"),
  next: z
    .strictObject({
      step: z.enum(NEXT_OPTIONS).describe("What is offered to the front door next"),
      advice: line("What to do, in one sentence"),
    })
    .describe("The next option: no refusal is the end of the road"),
  unmetNeed: z.boolean().describe("true when commissioners should see it as a need that nothing met"),
});

/** decline-reasons.yaml */
export const declineReasons = z.array(declineReason).min(1);
