/** The pack's reason for ending the work because another service goes on with it. */
export const MOVED = "moved-to-other-service";

/** The states of a referral whose service has taken her on. */
export const TAKEN_ON: readonly string[] = ["accepted", "told", "asked"];

type Onward = { readonly state: string; readonly declineReason: string | undefined };
type Source = { readonly process: string; readonly state: string };

/**
 * Whether the case a referral was made from may end because the service it went to took her on: it took her on, and the
 * work that referred her is a case that still runs. Pure.
 */
export function isMoved({ state, declineReason }: Onward, source: Source | undefined): boolean {
  const isTakenOn = TAKEN_ON.includes(state) && declineReason === undefined;
  return isTakenOn && source?.process === "case" && source.state === "active";
}
