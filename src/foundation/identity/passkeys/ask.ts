import { generateAuthenticationOptions, generateRegistrationOptions } from "@simplewebauthn/server";
import { sql } from "../../db/index.ts";
import type { House } from "../../house/index.ts";
import { issueChallenge, type NewChallenge } from "../challenge.ts";
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
  return asked(house, question, { purpose: "sign-in", holder });
}

/** Asks for one of this person's own passkeys again. `holder` is her session's token. */
export async function askAgain(
  house: House,
  party: RelyingParty,
  { holder, staffId }: { holder: string; staffId: string },
): Promise<DeviceQuestion> {
  const allowCredentials = await findPasskeys(house, staffId);
  const question = await generateAuthenticationOptions({ ...verifiedBy(party), allowCredentials });
  return asked(house, question, { purpose: "step-up", holder, staffId });
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
  return asked(house, question, { purpose: "join", holder });
}

/** The ids of a person's passkeys; none for someone who signs in through her agency. */
export async function findPasskeys(
  house: House,
  staffId: string,
): Promise<{ id: string; transports: string[] }[]> {
  const query = sql<{ id: string; transports: string[] }>`select * from identity.passkeys_of(${staffId})`;
  return house.database.statementAs("fanlight_sign_in", query);
}

/** Noted as put, so that it can be answered once. */
async function asked(
  house: House,
  question: DeviceQuestion,
  put: Pick<NewChallenge, "purpose" | "holder" | "staffId">,
): Promise<DeviceQuestion> {
  await issueChallenge(house, { ...put, secret: question.challenge, seconds: ANSWER_SECONDS });
  return question;
}

function verifiedBy({ id }: RelyingParty) {
  return { rpID: id, userVerification: "required", timeout: ANSWER_SECONDS * 1000 } as const;
}
