import assert from "node:assert/strict";
import { takeInRequests } from "../../src/rooms/professionals/index.ts";
import { contactSite } from "./contact-site.ts";
import type { Fields, StaffBrowser } from "./person.ts";
import { asOwner } from "./staff.ts";

/** Every page of a request, as a hospital nurse fills it in who was told how to reach her. */
export const PAGES: readonly (readonly [string, Fields])[] = [
  ["you", { danger: "no", referrerPhone: "01632 960001 ext 12" }],
  [
    "her",
    {
      given: "Marguerite",
      family: "Testhill",
      born_day: "4",
      born_month: "5",
      born_year: "1988",
      address: "1 Test Street",
    },
  ],
  ["asked", { asked: "yes", channel: "text" }],
  ["reach", { reachPhone: "07700 900456", days: ["tue", "thu"] }],
  ["phones", { phoneOne: "01632 960002", phoneOneSafe: "no" }],
  ["place", { district: "dacorum", interpreter: "Polish" }],
  ["about", {}],
  ["children", { children: "yes" }],
  ["child-1", { child1Name: "Robin Testhill", child1School: "Test Primary", child1More: "no" }],
  ["harm", { unsafeGiven: "Gareth", unsafeFamily: "Testhill", unsafeRelation: "partner" }],
  [
    "happened",
    {
      facts: "Two bruises on the left arm.",
      herWords: "He counts my steps.",
      judgement: "I fear it gets worse.",
      harms: ["domestic-abuse", "stalking"],
    },
  ],
  ["criteria", { criteria: ["escalation"] }],
  ["talk", { safeToTalk: "Her sister", unsafeOthers: "His mother" }],
  ["work", { employers: ["none"] }],
  ["aware", { aware: "yes" }],
  ["agrees", { consent: "yes", mayKnow: "yes" }],
  ["basis", { basis: "public-task" }],
];

type Changed = Readonly<Record<string, Fields>>;

/** The product where professionals write requests on somebody's behalf, page by page, and send them. */
export async function requestSite() {
  const site = await contactSite();
  const { house } = site;
  /** Begins a request. @returns its id */
  const begin = async (browser: StaffBrowser): Promise<string> => {
    const { status, location } = await browser.post("/requests/new", {});
    assert.equal(status, 303);
    return location.split("/")[2] ?? "";
  };
  /** Answers every page, some of them otherwise. */
  const fillIn = async (browser: StaffBrowser, id: string, changed: Changed = {}): Promise<void> => {
    const pages = [
      ...PAGES,
      ...Object.keys(changed)
        .filter((page) => !PAGES.some(([name]) => name === page))
        .map((page) => [page, {}] as const),
    ];
    for (const [page, fields] of pages) {
      const { status, body } = await browser.post(
        `/requests/${id}/write?page=${page}`,
        changed[page] ?? fields,
      );
      assert.equal(status, 303, `${page}: ${/error-summary[^]*?<\/ul>/.exec(body)?.[0]}`);
    }
  };
  /** Takes a step that has to be taken. */
  const step = async (browser: StaffBrowser, url: string, fields: Fields = {}): Promise<void> => {
    const page = await browser.get(url);
    const version = /name="version" value="(\d+)"/.exec(page.body)?.[1] ?? "";
    const { status, body } = await browser.post(url, { ...fields, version });
    assert.equal(
      status,
      303,
      `${url}: ${/<h1[^>]*>([^<]*)/.exec(body)?.[1]} ${/error-summary[^]*?<\/ul>/.exec(body)?.[0]}`,
    );
  };
  /** The contact that a request became. */
  const contactOf = async (id: string): Promise<string> => {
    const query = "select contact_id from professional.request where id = $1";
    const [row] = await asOwner<{ contact_id: string }>(house, query, [id]);
    assert.ok(row?.contact_id);
    return row.contact_id;
  };
  /** A request that was filled in, sent and taken in. @returns its id */
  const sent = async (browser: StaffBrowser, changed: Changed = {}): Promise<string> => {
    const id = await begin(browser);
    await fillIn(browser, id, changed);
    await step(browser, `/requests/${id}/send`);
    await takeInRequests(house);
    return id;
  };
  return { ...site, begin, fillIn, step, contactOf, sent };
}
