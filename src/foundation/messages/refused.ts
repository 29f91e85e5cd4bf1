import { FanlightError } from "../errors/index.ts";

const SQLSTATE = "FL019";

/** What each of the gate's codes means. */
export const REASONS: Readonly<Record<string, string>> = {
  "no-permission": "There is no permission to reach this person in this way.",
  withdrawn: "This permission was withdrawn.",
  channel: "She did not allow this way of reaching her.",
  sender: "She did not agree to hear from this name.",
  unverified: "Nobody has checked with her yet that this is safe.",
  stale: "It was too long ago that she said this was safe, or she has said otherwise since.",
  time: "She did not say that this is a safe time.",
};

/** Turns the gate's refusal into an error for the person in front of the screen; gives anything else back as it is. */
export function toRefusal(error: unknown): unknown {
  if (!isGateRefusal(error)) return error;
  return new FanlightError({
    code: "contact-refused",
    status: 409,
    message: `${REASONS[error.detail] ?? "It is not safe to send this."} Nothing was sent.`,
    cure: "Check with her first how she can be reached safely, and record it. A supervisor can approve one attempt.",
    cause: error,
  });
}

function isGateRefusal(error: unknown): error is Error & { detail: string } {
  return (
    error instanceof Error &&
    "code" in error &&
    error.code === SQLSTATE &&
    "detail" in error &&
    typeof error.detail === "string"
  );
}
