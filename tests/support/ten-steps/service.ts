import type { Walker } from "./walker.ts";

/** Step 6: the service reads what came, says what it can take, asks; of the two it declines one. */
export async function readsAndAsks(walker: Walker, [first, second]: readonly string[]): Promise<void> {
  await walker.comeIn("Service intake worker");
  await walker.to(second ?? "");
  await walker.reads(/He follows me to work\./);
  await walker.to("/decline");
  await walker.refused("Decline with a reason");
  await walker.choose("reason", "risk-too-high");
  await walker.press("Decline with a reason");
  await walker.open(first ?? "");
  await walker.to("/ask");
  await walker.refused("Ask the sender a question");
  await walker.write("text", "Has she a safe phone?");
  await walker.press("Ask the sender a question");
  await walker.open("/services");
  await walker.to("/services/idva");
  await walker.refused("Update now");
  await walker.choose("state", "limited");
  await walker.goOn("Update now");
}

/** Step 6 goes on: she waits, then a case opens. @returns its path. */
export async function accepts(walker: Walker, referral: string): Promise<string> {
  await walker.comeIn("Service intake worker");
  await walker.to(referral);
  await walker.reads(/Yes, her own\./);
  await walker.to("/waitlist");
  await walker.refused("Put her on the waiting list");
  await walker.choose("reason", "no-capacity");
  await walker.write("weeks", "2");
  await walker.press("Put her on the waiting list");
  await walker.to("/accept");
  await walker.press("Accept this referral");
  return new URL(walker.page.url()).pathname;
}

/** Step 7 begins: the manager gives the case to whoever is called so. */
export async function allocates(walker: Walker, path: string, worker: string): Promise<void> {
  await walker.comeIn("Service manager");
  await walker.to(`${path}/allocate`);
  await walker.refused("Allocate to a worker");
  await walker.hands.choose(walker.main.getByLabel(worker));
  await walker.press("Allocate to a worker");
}
