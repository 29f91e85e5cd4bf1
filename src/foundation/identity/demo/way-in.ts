import { newToken } from "../../crypto/index.ts";
import type { House } from "../../house/index.ts";
import { issueChallenge, takeChallenge } from "../challenge.ts";
import { demoPeople, type DemoPerson } from "./demo-people.ts";

const HAND_OVER_SECONDS = 30;
const HOLDER = "way-in";

/** A link's token that lets its bearer in as this made-up person, once, within half a minute. Demonstrations only. */
export async function issueWayIn(house: House, person: DemoPerson): Promise<string> {
  assertDemo(house);
  const secret = newToken();
  const { staffId } = person;
  await issueChallenge(house, {
    purpose: "way-in",
    secret,
    holder: HOLDER,
    staffId,
    seconds: HAND_OVER_SECONDS,
  });
  return secret;
}

/** Who the token lets in; uses it up. @returns undefined when it was used or its half minute is over. */
export async function takeWayIn(house: House, secret: string): Promise<DemoPerson | undefined> {
  assertDemo(house);
  const taken = await takeChallenge(house, { purpose: "way-in", secret, holder: HOLDER });
  return demoPeople(house.pack).find(({ staffId }) => staffId === taken?.staffId);
}

function assertDemo({ mode }: House): void {
  if (mode !== "demo") throw new Error("Only a demonstration has ways in.");
}
