import type { Colleague } from "../store/colleagues.ts";

/** How far somebody has come, in a few words. */
export function describeState({ state, passkeys, isInvited }: Pick<Colleague, "state" | "passkeys" | "isInvited">): string {
  if (state === "left") return "Has left";
  if (state === "active") return passkeys > 0 ? "Signs in with a passkey" : "Signs in through her agency";
  return isInvited ? "Invited, has not joined yet" : "Not invited yet";
}
