import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, test } from "node:test";
import { staffBrowser, type Page } from "../../../tests/support/person.ts";
import { signIn, testApp, testHouse, type SignedIn } from "../../../tests/support/site.ts";
import { newDraftSecret } from "../../foundation/crypto/index.ts";
import { sealValue, type House } from "../../foundation/house/index.ts";
import { putSealed } from "../../foundation/intake/index.ts";
import { takeInAll } from "../front-door/index.ts";

let house: House;
let app: Awaited<ReturnType<typeof testApp>>;
let who: SignedIn;
let door: ReturnType<typeof staffBrowser>;

before(async () => {
  house = await testHouse();
  app = await testApp(house);
  who = await signIn(house, { role: "front-door-practitioner", name: "Dora Keeper" });
  door = staffBrowser(app, who.token);
});

type Her = { readonly page: string; readonly contact: string };

/** Somebody new, recognised by the front door, with what she wrote. */
async function isKnown(given: string, words: string): Promise<Her> {
  const answers = {
    danger: "no",
    channel: "phone",
    phone: "+447700900321",
    given,
    family: "Chronicler",
    words,
  };
  const contact = await putSealed(house, newDraftSecret(), "need-help", {
    ...answers,
    times: { from: "00:00", to: "23:59" },
    born: "1990-02-03",
  });
  await takeInAll(house);
  await door.post(`/contacts/${contact}/take`, {});
  await door.post(`/contacts/${contact}/recognise`, { person: "new" });
  const page = /\/people\/[0-9a-f-]{36}/.exec((await door.get(`/contacts/${contact}`)).body)?.[0] ?? "";
  return { page, contact };
}

type Note = { readonly kind: string; readonly text: string; readonly at: string };

async function noted({ contact }: Her, notes: readonly Note[]): Promise<void> {
  await house.database.withOwner(async (client) => {
    for (const { kind, text, at } of notes) {
      const id = randomUUID();
      const body = sealValue(house, { table: "chronology.note", row: id, column: "body" }, text);
      await client.query(
        `insert into chronology.note (id, thing_id, kind, body, at, by_staff, agency_id)
         values ($1, $2, $3, $4, $5, $6, 'front-door')`,
        [id, contact, kind, body, at, who.staffId],
      );
    }
  });
}

const entries = ({ body }: Page): number => body.split("fl-chronology__entry ").length - 1;
const recorded = async (event: string): Promise<{ detail: Record<string, unknown> }[]> => {
  const { rows } = await house.database.withOwner((client) =>
    client.query<{ detail: Record<string, unknown> }>(
      "select detail from audit.entry where event = $1 and by = $2 order by seq",
      [event, `staff:${who.staffId}`],
    ),
  );
  return rows;
};

test("her newest words come first, with when and how they came, and the same words passed on are not newer", async () => {
  const her = await isKnown("Wanda", "I am not sleeping.");
  assert.match((await door.get(her.page)).body, /I am not sleeping\.[^]*through the website[^]*Chronology/);
  await noted(her, [{ kind: "own-words", text: "I want to stay here.", at: "2030-01-01T10:00Z" }]);
  const page = (await door.get(her.page)).body;
  assert.match(page, /fl-quote__words[^>]*>[^]*I want to stay here/);
});

test("the chronology is narrowed by kind, by days, both ends included, and by agency", async () => {
  const her = await isKnown("Fiona", "Hello.");
  await noted(her, [
    { kind: "fact", text: "A fact of March", at: "2026-03-10T23:30:00Z" },
    { kind: "judgement", text: "A judgement of April", at: "2026-04-10T23:30:00+01:00" },
    { kind: "contact", text: "A call in May", at: "2026-05-10T10:00:00Z" },
  ]);
  const shown = async (query: string): Promise<string> => (await door.get(`${her.page}?${query}`)).body;
  assert.match(await shown("kind=judgement"), /A judgement of April/);
  assert.doesNotMatch(await shown("kind=judgement"), /A fact of March|A call in May|Person recognised/);
  assert.match(await shown("kind=step"), /Person recognised/);
  const april = await shown("from=2026-04-10&to=2026-04-10");
  assert.match(april, /A judgement of April/);
  assert.doesNotMatch(april, /A fact of March|A call in May/);
  assert.doesNotMatch(await shown("agency=idva-service"), /A fact of March/);
  assert.match(await shown("agency=front-door"), /A fact of March/);
  // What makes no sense counts as not asked for.
  assert.match(
    await shown("kind=nonsense&from=2026-02-31&to=yesterday&before=%27--&agency=%00"),
    /A fact of March/,
  );
});

test("a page shows fifty entries at most, and the earlier ones follow one after the other, none lost, none twice", async () => {
  const her = await isKnown("Ella", "Hello.");
  // Many at one and the same moment, so that the order needs more than the time.
  const notes = Array.from({ length: 120 }, (_, index) => ({
    kind: "fact",
    text: `Fact number ${index} of hers.`,
    at:
      index < 70 ? "2026-01-01T10:00:00Z" : `2026-02-01T10:00:${String(index - 70).padStart(2, "0")}.123456Z`,
  }));
  await noted(her, notes);
  const found: string[] = [];
  let address: string | undefined = her.page;
  let pages = 0;
  while (address !== undefined) {
    const page: Page = await door.get(address);
    assert.ok(entries(page) <= 50);
    found.push(...[...page.body.matchAll(/Fact number (\d+) of hers/g)].map(([, number]) => number ?? ""));
    address = /href="([^"]*before=[^"#]*)/.exec(page.body)?.[1]?.replaceAll("&amp;", "&");
    pages += 1;
  }
  assert.equal(pages, 3);
  assert.equal(found.length, 120);
  assert.equal(new Set(found).size, 120);
});

test("a search in it is posted, finds words in notes and steps, and is recorded as a keyed hash", async () => {
  const her = await isKnown("Sanna", "Hello.");
  await noted(her, [
    { kind: "fact", text: "The neighbour heard Shouting at night", at: "2026-03-10T10:00:00Z" },
    { kind: "fact", text: "Moved to a new flat", at: "2026-03-11T10:00:00Z" },
  ]);
  const found = await door.post(`${her.page}/chronology`, { words: "shouting  NEIGHBOUR" });
  assert.equal(found.status, 200);
  assert.match(found.body, /1 entry with these words/);
  assert.equal(entries(found), 1);
  assert.equal(entries(await door.post(`${her.page}/chronology`, { words: "recognised" })), 1);
  const none = await door.post(`${her.page}/chronology`, { words: "helicopter", kind: "fact" });
  assert.match(none.body, /No entries with these words/);
  const audit = await recorded("person.chronology-searched");
  assert.equal(audit.length, 3);
  assert.match(String(audit[0]?.detail["sought"]), /^[0-9a-f]{32}$/);
  assert.doesNotMatch(JSON.stringify(audit), /shouting|neighbour|helicopter/i);
});

test("printing shows everything with a warning and who printed it, keeps what is masked masked, and is recorded", async () => {
  const her = await isKnown("Petra", "Hello.");
  await noted(
    her,
    Array.from({ length: 60 }, (_, index) => ({
      kind: "fact",
      text: `Fact ${index}`,
      at: "2026-03-10T10:00:00Z",
    })),
  );
  const before = (await recorded("person.printed")).length;
  const page = await door.get(`${her.page}/print`);
  assert.ok(entries(page) > 60);
  assert.match(page.body, /What is printed leaves our protection/);
  assert.match(page.body, /Printed [^<]* by Dora Keeper/);
  assert.doesNotMatch(page.body, /900321/);
  const audit = await recorded("person.printed");
  assert.equal(audit.length, before + 1);
  assert.equal(audit.at(-1)?.detail["entries"], entries(page));
});

test("a stranger can neither search nor print it, and learns nothing of whether there is such a person", async () => {
  const her = await isKnown("Xenia", "Hello.");
  const stranger = staffBrowser(app, (await signIn(house, { role: "service-intake" })).token);
  assert.equal((await stranger.post(`${her.page}/chronology`, { words: "hello" })).status, 404);
  assert.equal((await stranger.get(`${her.page}/print`)).status, 404);
  const commissioner = staffBrowser(app, (await signIn(house, { role: "commissioner" })).token);
  assert.equal((await commissioner.get(`${her.page}/print`)).status, 403);
});
