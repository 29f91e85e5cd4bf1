import type { DeclineReason } from "../../../foundation/pack/index.ts";

/** What a service may offer with its refusal. A waiting list is no refusal: that is a step of its own. */
export const NEXT_OPTIONS = [
  { value: "offer-another-service", label: "Offer another service" },
  { value: "return-to-front-door", label: "Back to whoever referred her, to look again" },
  { value: "take-to-manager", label: "Take it to a manager" },
  { value: "ask-again-later", label: "Ask her again later" },
] as const;

export type NextOption = (typeof NEXT_OPTIONS)[number]["value"];

/** The next option of a refusal: what the service chose, else what the pack says of the reason. None is the end of the road. */
export function nextOption({ next }: Pick<DeclineReason, "next">, chosen: unknown): NextOption {
  const known =
    NEXT_OPTIONS.find(({ value }) => value === chosen) ??
    NEXT_OPTIONS.find(({ value }) => value === next.step);
  // No place on a list was offered, or she would be waiting: so it is another service.
  return known?.value ?? "offer-another-service";
}
