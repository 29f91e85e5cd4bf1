import assert from "node:assert/strict";
import { putSealed } from "../../src/foundation/intake/index.ts";
import { newDraftSecret } from "../../src/foundation/crypto/index.ts";
import { takeInReports } from "../../src/rooms/places/index.ts";
import { cellAt } from "../../src/rooms/places/model/cell.ts";
import { contactSite } from "./contact-site.ts";
import { tryStep, type Fields, type StaffBrowser } from "./person.ts";

/** The product where places are told of and looked after. */
export async function placeSite() {
  const { house, app, rows, works } = await contactSite();
  /** A report as the public side seals it, taken in. @returns its id */
  const arrives = async (changes: object = {}): Promise<string> => {
    const content = {
      cell: cellAt({ lat: 51.9017, lng: -0.2069 }),
      district: "stevenage",
      place: "stevenage-station",
      environment: ["poor-light"],
      behaviour: [],
      notReported: [],
      about: {},
      ...changes,
    };
    const id = await putSealed(house, newDraftSecret(), "place", content);
    await takeInReports(house);
    return id;
  };
  const stateOf = async (id: string): Promise<unknown> =>
    (await rows("select state from process.thing where id = $1", id))[0]?.["state"];
  /** Takes a step that has to be taken. @returns where it leads */
  const done = async (browser: StaffBrowser, url: string, fields: Fields = {}): Promise<string> => {
    const page = await tryStep(browser, url, fields);
    assert.equal(page.status, 303, page.body.match(/<main[\s\S]{0,900}/)?.[0]);
    return page.location;
  };
  return { house, app, rows, works, arrives, stateOf, done };
}
