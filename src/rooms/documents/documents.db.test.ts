import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import {
  activeCase,
  addressOn,
  refuses,
  takes,
  works,
  type ActiveCase,
} from "../../../tests/support/active-case.ts";
import { origins, testApp, testHouse } from "../../../tests/support/site.ts";
import type { House } from "../../foundation/house/index.ts";

const ABOUT = { name: "Order of the court", kind: "order", source: "court-police" };
const PDF = Buffer.from(`%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [] /Count 0 >>
endobj
3 0 obj
<< /Author (A clerk nobody should know of) >>
endobj
trailer
<< /Root 1 0 R /Info 3 0 R >>
%%EOF
`);

let house: House;
let app: FastifyInstance;
let made: ActiveCase;
let address: string;

before(async () => {
  house = await testHouse();
  app = await testApp(house);
  made = await activeCase(app, house);
  const page = await made.worker.upload(`${made.url}/documents/new`, ABOUT, PDF);
  assert.equal(page.status, 303, page.body);
  const list = (await made.worker.get(`${made.url}/documents`)).body;
  address = addressOn(list, /\/documents\/[0-9a-f-]{36}/);
});

const rowOf = async (): Promise<{ content: Buffer | null; name: Buffer } | undefined> =>
  house.database.withOwner(
    async (client) =>
      (
        await client.query<{ content: Buffer | null; name: Buffer }>(
          "select content, name from document.file where id = $1",
          [address.split("/")[2]],
        )
      ).rows[0],
  );

test("a document is kept sealed, its name too, and says who added it and where it is from", async () => {
  const { body } = await made.worker.get(address);
  for (const said of [/Order of the court/, /Wanda Worker/, /From a court or the police/])
    assert.match(body, said);
  const row = await rowOf();
  assert.ok(row?.content);
  assert.ok(!row.content.includes("%PDF") && !row.name.includes("Order"));
});

test("it comes back as a file to save, under its reference, without what it said of its maker, and each time recorded", async () => {
  const looks = async (): Promise<number> =>
    house.database.withOwner(async (client) => {
      const { rows } = await client.query<{ n: number }>(
        "select count(*)::int as n from audit.entry where event = 'document.opened' and thing_id = $1",
        [address.split("/")[2]],
      );
      return rows[0]?.n ?? 0;
    });
  const before = await looks();
  const { headers, body, statusCode } = await app.inject({
    method: "GET",
    url: `${address}/file`,
    headers: { host: new URL(origins.staff).host, cookie: made.worker.cookie },
  });
  assert.equal(statusCode, 200);
  assert.match(String(headers["content-disposition"]), /^attachment; filename="D-[0-9A-Z]+\.pdf"$/);
  assert.equal(headers["x-content-type-options"], "nosniff");
  assert.equal(headers["content-type"], "application/pdf");
  assert.equal(headers["cache-control"], "no-store");
  assert.match(body, /^%PDF-1\.4/);
  assert.doesNotMatch(body, /A clerk nobody should know of/);
  assert.equal(await looks(), before + 1);
});

test("a file of another kind, too large, damaged or missing is refused with the way round, and nothing is kept", async () => {
  const { worker, url } = made;
  const before = (await worker.get(url)).body.match(/\d+ kept/)?.[0];
  const zip = Buffer.from("PK\u0003\u0004\u0000\u0000[Content_Types].xml", "latin1");
  for (const [file, says] of [
    [zip, /as a PDF/],
    [Buffer.alloc(5 * 1024 * 1024 + 1, "a"), /larger than 5 MB/],
    [Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 90]), /damaged/],
  ] as const) {
    const page = await worker.upload(`${url}/documents/new`, ABOUT, file);
    assert.equal(page.status, 422);
    assert.match(page.body, says);
    assert.match(page.body, /Order of the court/);
  }
  assert.match(await refuses(worker, 422, `${url}/documents/new`, ABOUT), /Choose a file/);
  assert.match(await refuses(worker, 422, `${url}/documents/new`, { name: "x" }), /What kind of document/);
  const again = await worker.upload(`${url}/documents/new`, { name: "x" }, PDF);
  assert.match(again.body, /Choose the file again/, "a browser keeps no file: it says so");
  assert.equal(
    (await worker.upload(`${url}/documents/new`, ABOUT, Buffer.alloc(7 * 1024 * 1024))).status,
    413,
  );
  assert.equal((await worker.get(url)).body.match(/\d+ kept/)?.[0], before);
});

test("only the route that takes files reads one, and only for somebody signed in", async () => {
  const elsewhere = await made.worker.upload(`${made.url}/note`, { kind: "fact", text: "x" }, PDF);
  assert.equal(elsewhere.status, 415);
  const nobody = await app.inject({
    method: "POST",
    url: `${made.url}/documents/new`,
    headers: { host: new URL(origins.staff).host, "content-type": "multipart/form-data; boundary=x" },
    payload: "--x--",
  });
  assert.equal(nobody.statusCode, 303);
  assert.equal(nobody.headers["location"], "/sign-in");
});

test("somebody not of the case finds neither the document nor its content; who only reads cases adds none", async () => {
  const stranger = await works(app, house, { role: "advocate" });
  for (const path of [address, `${address}/file`, `${made.url}/documents`])
    assert.equal((await stranger.get(path)).status, 404);
  assert.equal((await stranger.upload(`${made.url}/documents/new`, ABOUT, PDF)).status, 404);
  assert.equal((await made.intake.upload(`${made.url}/documents/new`, ABOUT, PDF)).status, 403);
  assert.equal((await made.intake.post(`${address}/destroy`, { reason: "copy" })).status, 403);
});

test("its content is destroyed for a reason; that it was there stays on record", async () => {
  const { worker, url } = made;
  await refuses(worker, 422, `${address}/destroy`, {});
  assert.ok((await rowOf())?.content);
  await takes(worker, `${address}/destroy`, { reason: "unsafe" });
  assert.equal((await rowOf())?.content, null);
  assert.equal((await worker.get(`${address}/file`)).status, 404);
  const { body } = await worker.get(address);
  assert.match(body, /The content was destroyed\./);
  assert.match(body, /Content of a document destroyed/);
  assert.match((await worker.get(`${url}/documents`)).body, /content destroyed/);
});
