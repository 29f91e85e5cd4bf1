import { hashToken } from "../crypto/index.ts";
import { sql } from "../db/index.ts";
import type { House } from "../house/index.ts";

/** What a question is put for; an answer given for another purpose is none. */
export type Purpose = "sign-in" | "join" | "step-up" | "agency" | "agency-again" | "way-in";

export type NewChallenge = {
  readonly purpose: Purpose;
  /** The question, or what opens it: at least 128 random bits. Only its hash is kept. */
  readonly secret: string;
  /** What the one it is put to holds (a visit's secret, a session's token, an invitation): she alone may answer. */
  readonly holder: string;
  readonly staffId?: string | undefined;
  /** Token of the session that ends when this is answered. */
  readonly replaces?: string | undefined;
  readonly seconds: number;
};

/** What was noted when the question was put. */
export type TakenChallenge = { readonly staffId: string | undefined; readonly replaces: Buffer | undefined };

/** Puts a question that can be answered once, by its holder, within the time. */
export async function issueChallenge(house: House, challenge: NewChallenge): Promise<void> {
  const { purpose, secret, holder, staffId, replaces, seconds } = challenge;
  const query = sql`select identity.issue_challenge(${hashToken(secret)}, ${purpose}, ${hashToken(holder)},
    ${staffId ?? null}, ${replaces === undefined ? null : hashToken(replaces)}, make_interval(secs => ${seconds}))`;
  await house.database.statementAs("fanlight_sign_in", query);
}

/** Uses the question up. @returns undefined when it was never put, was answered, has run out or was put to another. */
export async function takeChallenge(house: House, answer: Answer): Promise<TakenChallenge | undefined> {
  const query = sql<Row>`select * from identity.take_challenge(${hashToken(answer.secret)}, ${answer.purpose},
    ${hashToken(answer.holder)})`;
  const [row] = await house.database.statementAs("fanlight_sign_in", query);
  return row && { staffId: row.staff_id ?? undefined, replaces: row.replaces ?? undefined };
}

type Answer = Pick<NewChallenge, "purpose" | "secret" | "holder">;
type Row = { staff_id: string | null; replaces: Buffer | null };
