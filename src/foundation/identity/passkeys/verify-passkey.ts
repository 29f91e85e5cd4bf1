import { verifyAuthenticationResponse } from "@simplewebauthn/server";
import type { z } from "zod";
import { sql } from "../../db/index.ts";
import type { House } from "../../house/index.ts";
import { takeChallenge, type Purpose } from "../challenge.ts";
import { questionIn, readAnswer, signedSchema } from "./answer-schema.ts";
import type { PasskeyRefusal, RelyingParty } from "./relying-party.ts";

/** What a device answered, and to which question. */
export type PasskeyAnswer = {
  readonly purpose: Extract<Purpose, "sign-in" | "step-up">;
  /** The same as when it was asked. */
  readonly holder: string;
  /** The device's answer as JSON, untrusted. */
  readonly answer: string;
};

export type PasskeyVerdict =
  { readonly ok: true; readonly staffId: string } | { readonly ok: false; readonly why: PasskeyRefusal };

/**
 * Checks a device's answer: our question, once and in time; our origin; the person verified by the device; the
 * signature; and a counter that moves forward. A question that was answered wrongly is used up.
 */
export async function verifyPasskey(
  house: House,
  party: RelyingParty,
  given: PasskeyAnswer,
): Promise<PasskeyVerdict> {
  const signed = readAnswer(signedSchema, given.answer);
  const passkey = signed && (await findPasskey(house, signed.id));
  if (!passkey) return { ok: false, why: "unknown" };
  const question = questionIn(signed.response.clientDataJSON);
  const taken = await takeChallenge(house, { ...given, secret: question });
  if (!taken) return { ok: false, why: "too-late" };
  // Stepping up asks one person: a colleague's passkey at her desk is not hers.
  const isHers = taken.staffId === undefined || taken.staffId === passkey.staff_id;
  const counter = isHers ? await checkSignature(signed, question, party, passkey) : undefined;
  if (counter === undefined || !(await usePasskey(house, signed.id, counter)))
    return { ok: false, why: "refused" };
  return { ok: true, staffId: passkey.staff_id };
}

/** @returns the device's new count; undefined when anything does not hold. Which thing, is nobody's to learn. */
async function checkSignature(
  signed: z.output<typeof signedSchema>,
  question: string,
  party: RelyingParty,
  passkey: Passkey,
): Promise<number | undefined> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...signed, clientExtensionResults: {} },
      expectedChallenge: question,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      credential: { id: signed.id, publicKey: new Uint8Array(passkey.public_key), counter: passkey.counter },
      requireUserVerification: true,
    });
    return verified ? authenticationInfo.newCounter : undefined;
  } catch {
    return undefined;
  }
}

async function findPasskey(house: House, id: string): Promise<Passkey | undefined> {
  const query = sql<Passkey>`select staff_id, public_key, counter from identity.find_passkey(${id})`;
  return (await house.database.statementAs("fanlight_sign_in", query))[0];
}

async function usePasskey(house: House, id: string, counter: number): Promise<boolean> {
  const query = sql<{ used: boolean }>`select identity.use_passkey(${id}, ${counter}) as used`;
  const rows = await house.database.statementAs("fanlight_sign_in", query);
  return rows[0]?.used ?? false;
}

type Passkey = { staff_id: string; public_key: Buffer; counter: number };
