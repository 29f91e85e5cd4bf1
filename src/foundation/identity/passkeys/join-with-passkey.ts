import { verifyRegistrationResponse } from "@simplewebauthn/server";
import type { z } from "zod";
import { hashToken } from "../../crypto/index.ts";
import { sql } from "../../db/index.ts";
import type { House } from "../../house/index.ts";
import { takeChallenge } from "../challenge.ts";
import { createdSchema, questionIn, readAnswer } from "./answer-schema.ts";
import { ALGORITHMS, type RelyingParty } from "./relying-party.ts";
import type { PasskeyVerdict } from "./verify-passkey.ts";

/**
 * Takes the passkey that an invited person's device made, and uses the invitation up. It becomes her one passkey:
 * older ones and all her sessions end.
 */
export async function joinWithPasskey(
  house: House,
  party: RelyingParty,
  { invitation, answer }: { invitation: string; answer: string },
): Promise<PasskeyVerdict> {
  const created = readAnswer(createdSchema, answer);
  if (!created) return { ok: false, why: "refused" };
  const question = questionIn(created.response.clientDataJSON);
  const taken = await takeChallenge(house, { purpose: "join", secret: question, holder: invitation });
  if (!taken) return { ok: false, why: "too-late" };
  const passkey = await checkPasskey(created, question, party);
  if (!passkey) return { ok: false, why: "refused" };
  const staffId = await useInvitation(house, invitation, passkey);
  return staffId === undefined ? { ok: false, why: "too-late" } : { ok: true, staffId };
}

async function checkPasskey(
  created: z.output<typeof createdSchema>,
  question: string,
  party: RelyingParty,
): Promise<NewPasskey | undefined> {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: { ...created, clientExtensionResults: {} },
      expectedChallenge: question,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    if (!verified) return undefined;
    const { credential, credentialBackedUp } = registrationInfo;
    return {
      id: credential.id,
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: created.response.transports,
      isBackedUp: credentialBackedUp,
    };
  } catch {
    return undefined;
  }
}

async function useInvitation(house: House, token: string, passkey: NewPasskey): Promise<string | undefined> {
  const { id, publicKey, counter, transports, isBackedUp } = passkey;
  const query = sql<{ staff_id: string | null }>`select identity.join_with_passkey(${hashToken(token)}, ${id},
    ${publicKey}, ${counter}, ${[...transports]}, ${isBackedUp}) as staff_id`;
  const rows = await house.database.statementAs("fanlight_sign_in", query);
  return rows[0]?.staff_id ?? undefined;
}

type NewPasskey = {
  readonly id: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly isBackedUp: boolean;
};
