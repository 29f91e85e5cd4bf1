import { generateAuthenticationOptions, generateRegistrationOptions } from "@simplewebauthn/server";
import { sql } from "../../db/index.ts";
import type { House } from "../../house/index.ts";
import { issueChallenge } from "../challenge.ts";
import { ALGORITHMS, ANSWER_SECONDS, type RelyingParty } from "./relying-party.ts";

/** What the page's script hands to the device, as JSON. */
export type DeviceQuestion = Awaited<
  ReturnType<typeof generateAuthenticationOptions> | ReturnType<typeof generateRegistrationOptions>
>;

/** Asks any passkey of ours to say who is here. `holder` is the visit's secret. */
export async function askWhoIsHere(
  house: House,
  party: RelyingParty,
  holder: string,
): Promise<DeviceQuestion> {
  const question = await generateAuthenticationOptions({ ...verifiedBy(party), allowCredentials: [] });
  await issueChallenge(house, {
    purpose: "sign-in",
    secret: question.challenge,
    holder,
    seconds: ANSWER_SECONDS,
  });
  return question;
}

/** Asks for one of this person's own passkeys again. `holder` is her session's token. */
export async function askAgain(
  house: House,
  party: RelyingParty,
  { holder, staffId }: { holder: string; staffId: string },
): Promise<DeviceQuestion> {
  const allowCredentials = await findPasskeys(house, staffId);
  const question = await generateAuthenticationOptions({ ...verifiedBy(party), allowCredentials });
  await issueChallenge(house, {
    purpose: "step-up",
    secret: question.challenge,
    holder,
    staffId,
    seconds: ANSWER_SECONDS,
  });
  return question;
}

/** Asks the device to make a passkey for the person invited. `holder` is the invitation's token. */
export async function askToJoin(
  house: House,
  party: RelyingParty,
  { holder, invited }: { holder: string; invited: { staffId: string; name: string; email: string } },
): Promise<DeviceQuestion> {
  const question = await generateRegistrationOptions({
    rpID: party.id,
    rpName: party.name,
    userID: new TextEncoder().encode(invited.staffId),
    userName: invited.email,
    userDisplayName: invited.name,
    timeout: ANSWER_SECONDS * 1000,
    attestationType: "none",
    supportedAlgorithmIDs: ALGORITHMS,
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  await issueChallenge(house, {
    purpose: "join",
    secret: question.challenge,
    holder,
    seconds: ANSWER_SECONDS,
  });
  return question;
}

/** The ids of a person's passkeys; none for someone who signs in through her agency. */
export async function findPasskeys(
  house: House,
  staffId: string,
): Promise<{ id: string; transports: string[] }[]> {
  const query = sql<{ id: string; transports: string[] }>`select * from identity.passkeys_of(${staffId})`;
  return house.database.statementAs("fanlight_sign_in", query);
}

function verifiedBy({ id }: RelyingParty) {
  return { rpID: id, userVerification: "required", timeout: ANSWER_SECONDS * 1000 } as const;
}
