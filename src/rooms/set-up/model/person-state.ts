/** How far somebody has come, in a few words. */
export function describeState({ state, passkeys, isInvited }: Standing): string {
  if (state === "left") return "Has left";
  if (state === "active") return passkeys > 0 ? "Signs in with a passkey" : "Has joined";
  return isInvited ? "Invited, has not joined yet" : "Not invited yet";
}

type Standing = {
  readonly state: "invited" | "active" | "left";
  readonly passkeys: number;
  readonly isInvited: boolean;
};
