import { newDraftSecret } from "../../src/foundation/crypto/index.ts";
import { putSealed } from "../../src/foundation/intake/index.ts";
import { takeInAll } from "../../src/rooms/front-door/index.ts";
import { staffBrowser, type StaffBrowser } from "./person.ts";
import { signIn, testApp, testHouse, type SignedIn, type Who } from "./site.ts";

/** A member of staff at work: who is signed in, and the browser. */
export type Worker = SignedIn & StaffBrowser;

export type Row = Record<string, unknown>;

/** The product over the house of this test process, where requests arrive and staff work on them. */
export async function contactSite() {
  const house = await testHouse();
  const app = await testApp(house);
  /** Somebody new in this role, by default where the demonstration has it. */
  const works = async (who: string | Who): Promise<Worker> => {
    const signedIn = await signIn(house, typeof who === "string" ? { role: who } : who);
    return { ...signedIn, ...staffBrowser(app, signedIn.token) };
  };
  /** What the database has, as its owner sees it. */
  const rows = async (query: string, ...values: readonly unknown[]): Promise<Row[]> =>
    house.database.withOwner(async (client) => (await client.query(query, [...values])).rows as Row[]);
  /** A request as it comes from the public side, taken in. @returns the id of its contact */
  const arrives = async (answers: object, kind = "need-help"): Promise<string> => {
    const id = await putSealed(house, newDraftSecret(), kind, answers);
    await takeInAll(house);
    return id;
  };
  return { house, app, works, rows, arrives };
}
