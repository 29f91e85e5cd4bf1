import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  ClientError,
  type Configuration,
} from "openid-client";
import { hashToken, newToken } from "../../crypto/index.ts";
import { sql } from "../../db/index.ts";
import type { House } from "../../house/index.ts";
import { issueChallenge, takeChallenge } from "../challenge.ts";
import type { AgencyService } from "./agency-service.ts";
import { connect, serviceAway } from "./connect.ts";

const WAIT_SECONDS = 600;
const FRESH_SECONDS = 120;

export type AgencyStart = {
  readonly redirectUri: string;
  /** Ask for the person anew, even when the service knows her: what stepping up needs. */
  readonly again: boolean;
  /** The session that ends when she comes back. */
  readonly replaces: string | undefined;
};

/** `secret` goes into the short-lived cookie, the browser to `to`. */
export type AgencyWay = { readonly secret: string; readonly to: string };

export type AgencyVerdict =
  | {
      readonly ok: true;
      readonly staffId: string;
      readonly steppedUp: boolean;
      /** Hash of the token of the session that ends now. */
      readonly replaces: Buffer | undefined;
    }
  | { readonly ok: false; readonly why: "too-late" | "refused" | "not-here" };

/** Begins a sign-in at an agency's own service: authorization code, with PKCE, state and nonce all from one secret. */
export async function beginAgencySignIn(
  house: House,
  service: AgencyService,
  start: AgencyStart,
): Promise<AgencyWay> {
  const configuration = await connect(service);
  const secret = newToken();
  await issueChallenge(house, {
    purpose: start.again ? "agency-again" : "agency",
    secret,
    holder: service.agency,
    replaces: start.replaces,
    seconds: WAIT_SECONDS,
  });
  const to = buildAuthorizationUrl(configuration, {
    redirect_uri: start.redirectUri,
    scope: "openid email",
    code_challenge: await calculatePKCECodeChallenge(part(secret, "verifier")),
    code_challenge_method: "S256",
    state: part(secret, "state"),
    nonce: part(secret, "nonce"),
    ...(start.again ? { prompt: "login", max_age: "0" } : {}),
  });
  return { secret, to: to.href };
}

/**
 * Ends it: takes the code the browser brought back, and the e-mail address that the service has verified. Whoever it
 * belongs to needs a seat at that agency.
 */
export async function finishAgencySignIn(
  house: House,
  service: AgencyService,
  { secret, address }: { secret: string; address: URL },
): Promise<AgencyVerdict> {
  const holder = service.agency;
  const first = await takeChallenge(house, { purpose: "agency", secret, holder });
  const again = first ? undefined : await takeChallenge(house, { purpose: "agency-again", secret, holder });
  const taken = first ?? again;
  if (!taken) return { ok: false, why: "too-late" };
  const email = await askForEmail(await connect(service), secret, address, again !== undefined);
  if (email === undefined) return { ok: false, why: "refused" };
  const staffId = await admit(house, email, service.agency);
  if (staffId === undefined) return { ok: false, why: "not-here" };
  return { ok: true, staffId, steppedUp: again !== undefined, replaces: taken.replaces };
}

async function askForEmail(
  configuration: Configuration,
  secret: string,
  address: URL,
  again: boolean,
): Promise<string | undefined> {
  try {
    const tokens = await authorizationCodeGrant(configuration, address, {
      pkceCodeVerifier: part(secret, "verifier"),
      expectedState: part(secret, "state"),
      expectedNonce: part(secret, "nonce"),
      idTokenExpected: true,
      ...(again ? { maxAge: FRESH_SECONDS } : {}),
    });
    const claims = tokens.claims();
    if (!claims) return undefined;
    const said =
      claims["email"] === undefined
        ? await fetchUserInfo(configuration, tokens.access_token, claims.sub)
        : claims;
    const { email, email_verified: isVerified } = said;
    return typeof email === "string" && isVerified === true ? email : undefined;
  } catch (error) {
    // Anything the service refused, or that does not hold, is a refusal; only its silence is not.
    if (error instanceof ClientError && error.code === "OAUTH_TIMEOUT") throw serviceAway(error);
    if (error instanceof TypeError && error.message === "fetch failed") throw serviceAway(error);
    return undefined;
  }
}

async function admit(house: House, email: string, agency: string): Promise<string | undefined> {
  const query = sql<{ id: string | null }>`select identity.admit_from_agency(${email}, ${agency}) as id`;
  const rows = await house.database.statementAs("fanlight_sign_in", query);
  return rows[0]?.id ?? undefined;
}

/** One of the values that must be unguessable and the same on the way back; none of them tells another. */
function part(secret: string, name: "state" | "nonce" | "verifier"): string {
  return hashToken(`${secret}.${name}`).toString("base64url");
}
