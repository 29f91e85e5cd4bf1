/** The pack's reason for ending the work because another service goes on with it. */
export const MOVED = "moved-to-other-service";

type Onward = { readonly state: string; readonly declineReason: string | undefined };
type Source = { readonly process: string; readonly state: string };

/**
 * Whether the case a referral was made from may end because the service it went to took her on: it took her on, and the
 * work that referred her is a case that still runs. Pure.
 */
export function isMoved({ state, declineReason }: Onward, source: Source | undefined): boolean {
  const isTakenOn = state === "accepted" || (state === "told" && declineReason === undefined);
  return isTakenOn && source?.process === "case" && source.state === "active";
}
