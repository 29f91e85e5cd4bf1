import assert from "node:assert/strict";
import { newDraftSecret } from "../../src/foundation/crypto/index.ts";
import type { House } from "../../src/foundation/house/index.ts";
import { putSealed } from "../../src/foundation/intake/index.ts";
import { takeInAll } from "../../src/rooms/front-door/index.ts";
import { staffBrowser, tryStep, type Fields, type Page } from "./person.ts";
import { signIn, testApp, type Who } from "./site.ts";

type Browser = ReturnType<typeof staffBrowser>;

/** She and whoever referred her were told, as the step that records it asks. */
export const TOLD = { how: "phone", told: ["who-calls"], referrer: "told" };

const ASKS = {
  channel: "phone",
  phone: "+447700900123",
  given: "Rosalind",
  family: "Passalong",
  words: "She said it once.",
  wants: ["safety-planning"],
  employers: ["none"],
};

/** A site where referrals are sent and answered, over a house: who works there, and what they do. */
export async function referralSite(house: House) {
  const app = await testApp(house);
  const works = async (who: Who): Promise<Browser> => staffBrowser(app, (await signIn(house, who)).token);
  const door = await works({ role: "front-door-practitioner" });

  /** A request that was taken and recognised. */
  const arrives = async (answers: object = {}): Promise<string> => {
    const id = await putSealed(house, newDraftSecret(), "need-help", { ...ASKS, ...answers });
    await takeInAll(house);
    await step(door, `/contacts/${id}/take`);
    await step(door, `/contacts/${id}/recognise`, { person: "new" });
    return id;
  };
  /** A referral to one service, sent. */
  const sent = async (contact: string, fields: Fields = {}): Promise<string> => {
    const chosen = { service: "idva", parts: ["name", "words"], basis: "agreed", ...fields };
    const prepared = await door.post(`/contacts/${contact}/refer`, chosen);
    assert.equal(prepared.status, 303, prepared.body.slice(0, 3000));
    await step(door, prepared.location);
    return prepared.location.replace("/send", "");
  };
  return { app, works, door, arrives, sent };
}

/** Takes a step as its page would, with the version that the page shows, and expects it to be taken. @returns where it leads. */
export async function step(browser: Browser, url: string, fields: Fields = {}): Promise<string> {
  const page = await tryStep(browser, url, fields);
  assert.equal(
    page.status,
    303,
    `${url}: ${/error-summary.*/.exec(page.body)?.[0]?.slice(0, 400)} ${heading(page)}`,
  );
  return page.location;
}

function heading({ body }: Page): string {
  return /<h1[^>]*>([^<]*)/.exec(body)?.[1] ?? "";
}
