import assert from "node:assert/strict";
import type { FastifyInstance } from "fastify";
import { newDraftSecret } from "../../src/foundation/crypto/index.ts";
import type { House } from "../../src/foundation/house/index.ts";
import { putSealed } from "../../src/foundation/intake/index.ts";
import { takeInAll } from "../../src/rooms/front-door/index.ts";
import { staffBrowser, type Fields } from "./person.ts";
import { signIn, type Who } from "./site.ts";

export type Browser = ReturnType<typeof staffBrowser>;
export type Colleague = Browser & { readonly staffId: string; readonly name: string };

export type ActiveCase = {
  readonly id: string;
  /** "/cases/<id>" */
  readonly url: string;
  readonly intake: Colleague;
  readonly manager: Colleague;
  readonly worker: Colleague;
};

/** Somebody signed in, at a browser of her own. */
export async function works(app: FastifyInstance, house: House, who: Who): Promise<Colleague> {
  const name = who.name ?? `Test ${who.role}`;
  const { token, staffId } = await signIn(house, { ...who, name });
  return { ...staffBrowser(app, token), staffId, name };
}

/** A case that came by the front door through the real pages, allocated to an advocate. */
export async function activeCase(app: FastifyInstance, house: House): Promise<ActiveCase> {
  const contact = await putSealed(house, newDraftSecret(), "need-help", {
    channel: "phone",
    phone: "+447700900123",
    "best-times": { from: "10:00", to: "12:00" },
    given: "Anneliese",
    family: "Testwood",
    words: "He checks my phone every night.",
  });
  await takeInAll(house);
  const door = await works(app, house, { role: "front-door-practitioner" });
  const intake = await works(app, house, { role: "service-intake" });
  const manager = await works(app, house, { role: "service-manager", name: "Mary Manager" });
  const worker = await works(app, house, { role: "advocate", name: "Wanda Worker" });
  await takes(door, `/contacts/${contact}/take`);
  await takes(door, `/contacts/${contact}/recognise`, { person: "new" });
  const fields = { service: "idva", parts: ["name", "safe-contact", "words"], basis: "agreed" };
  const referral = (await takes(door, `/contacts/${contact}/refer`, fields)).replace("/send", "");
  await takes(door, `${referral}/send`);
  const url = await takes(intake, `${referral}/accept`);
  await takes(manager, `${url}/allocate`, { worker: worker.staffId });
  return { id: url.split("/")[2] ?? "", url, intake, manager, worker };
}

/** Posts a form that has to be taken. @returns where it leads */
export async function takes(browser: Browser, url: string, fields: Fields = {}): Promise<string> {
  const page = await browser.post(url, fields);
  const said = /<h1[^>]*>([^<]*)/.exec(page.body)?.[1];
  assert.equal(page.status, 303, `${url}: ${said} ${/error-summary.*/.exec(page.body)?.[0]?.slice(0, 400)}`);
  return page.location;
}

/** Posts what must be refused with this status. @returns the page shown */
export async function refuses(
  browser: Browser,
  status: number,
  url: string,
  fields: Fields = {},
): Promise<string> {
  const page = await browser.post(url, fields);
  assert.equal(page.status, status, `${url}: ${page.status}`);
  return page.body;
}

/** The first address on a page that a pattern finds. */
export function addressOn(body: string, pattern: RegExp): string {
  const found = pattern.exec(body)?.[0];
  assert.ok(found, `nothing like ${pattern} is on the page`);
  return found;
}
