import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, test } from "node:test";
import { freshDatabase } from "../../../tests/support/database.ts";
import { withActor } from "../access/index.ts";
import { newKeyRing } from "../crypto/index.ts";
import type { Database } from "../db/index.ts";
import type { House } from "../house/index.ts";
import { personOnRecord, signedIn, thingWith, twoAgencies } from "./builders.ts";
import { exportAudit, exportWholeAudit } from "./export-audit.ts";
import { signingPair } from "./proof/export-builders.ts";
import { recordAudit, type NewAuditEntry } from "./record-audit.ts";
import { verifyExport } from "./verify-export.ts";

const officer = { permissions: ["audit.see", "audit.export"], isSteppedUp: true };
const { verifier } = signingPair();
let database: Database;
let house: House;

before(async () => {
  database = await freshDatabase();
  await twoAgencies(database);
  await database.lockDown();
  house = { database, keys: newKeyRing(), now: () => new Date() } as House;
});
after(() => database.close());

const record = (token: string, entry: NewAuditEntry = { event: "case.seen" }) =>
  withActor(house, token, (tx) => recordAudit(tx, entry));

type Line = { kind: string; stream?: string; event?: string; publicKey?: string };

async function exportAs(token: string): Promise<{ text: string; lines: Line[] }> {
  const lines: string[] = [];
  await exportAudit(house, token, (line) => void lines.push(line));
  return { text: lines.join("\n"), lines: lines.map((line) => JSON.parse(line) as Line) };
}

async function* stream(text: string) {
  yield text;
}

const ofStream = (lines: Line[], wanted: string) =>
  lines.filter((line) => line.stream === wanted && line.kind !== "head").map((line) => line.kind);

/** From now on this member of staff is in conflict with this person. */
async function conflictOf(staffId: string, personId: string): Promise<void> {
  await database.withOwner((client) =>
    client.query(
      "insert into access.conflict (id, staff_id, person_id, kind, recorded_by) values ($1, $2, $3, 'family', 'system:test')",
      [randomUUID(), staffId, personId],
    ),
  );
}

describe("an export by staff", () => {
  test("shows her own agency's streams, and of others the chain alone; the whole is verified", async () => {
    const [own, other] = [await signedIn(database), await signedIn(database, { agency: "council" })];
    const { token } = await signedIn(database, officer);
    await record(own.token);
    await record(other.token, { event: "council.secret" });
    const { text, lines } = await exportAs(token);
    assert.deepEqual(ofStream(lines, own.stream), ["entry"]);
    assert.deepEqual(ofStream(lines, other.stream), ["veiled"]);
    assert.doesNotMatch(text, /council/);
    assert.match(lines[0]?.publicKey ?? "", /^-----BEGIN PUBLIC KEY/);
    const verdict = await verifyExport(stream(text), verifier);
    assert.deepEqual(verdict.problems, []);
    assert.ok(verdict.veiled > 0);
  });

  test("veils the whole of a stream that touches a person hidden from her", async () => {
    const { token, staff } = await signedIn(database, officer);
    const colleague = await signedIn(database);
    const personId = await personOnRecord(database);
    await record(colleague.token);
    await record(colleague.token, { event: "person.seen", personId });
    assert.deepEqual(ofStream((await exportAs(token)).lines, colleague.stream), ["entry", "entry"]);
    await conflictOf(staff, personId);
    const { text, lines } = await exportAs(token);
    assert.deepEqual(ofStream(lines, colleague.stream), ["veiled", "veiled"]);
    assert.ok(!text.includes(personId));
  });

  test("is itself recorded before the first line, even when the download breaks off", async () => {
    const { token, stream: own } = await signedIn(database, officer);
    const broken = exportAudit(house, token, () => {
      throw new Error("the line went dead");
    });
    await assert.rejects(broken, /the line went dead/);
    const { rows } = await database.withOwner((client) =>
      client.query("select event from audit.entry where stream_id = $1", [own]),
    );
    assert.deepEqual(rows, [{ event: "audit.exported" }]);
  });

  test("is refused without the permission, and without a fresh sign-in", async () => {
    for (const lacking of [
      { permissions: ["audit.see"], isSteppedUp: true },
      { permissions: ["audit.export"] },
    ]) {
      const { token } = await signedIn(database, lacking);
      await assert.rejects(exportAs(token), { status: 403 });
    }
  });

  test("is refused by the database too", async () => {
    const { token } = await signedIn(database, { permissions: ["audit.export"] });
    const direct = withActor(house, token, ({ db }) =>
      db.selectNoFrom((eb) => eb.fn("audit.export_own").as("line")).execute(),
    );
    await assert.rejects(direct, /export needs the permission and a fresh sign-in/);
  });
});

test("an export by the owner shows everything, in the order the verifier needs, whatever its length", async () => {
  const { token, stream: own } = await signedIn(database, { agency: "council" });
  await withActor(house, token, async (tx) => {
    for (let n = 0; n < 1100; n += 1) await recordAudit(tx, { event: "case.seen", detail: { n } });
  });
  const lines: string[] = [];
  const write = (line: string) => void lines.push(`${line}\n`);
  await exportWholeAudit({ database, now: house.now, publicKey: undefined, write });
  const verdict = await verifyExport(stream(lines.join("")), verifier);
  assert.deepEqual([verdict.problems, verdict.veiled], [[], 0]);
  const parsed = lines.map((line) => JSON.parse(line) as Line);
  assert.equal(ofStream(parsed, own).length, 1100);
});

describe("the officer's page", () => {
  const seenBy = (token: string) =>
    withActor(house, token, ({ db }) =>
      db.selectFrom("audit.entry").select("stream_id").distinct().execute(),
    );
  const streams = async (token: string) => (await seenBy(token)).map((row) => row.stream_id);

  test("shows the entries of her own agency and of no other", async () => {
    const [own, other] = [await signedIn(database), await signedIn(database, { agency: "council" })];
    const { token } = await signedIn(database, officer);
    await record(own.token);
    await record(other.token);
    const seen = await streams(token);
    assert.ok(seen.includes(own.stream));
    assert.ok(!seen.includes(other.stream));
  });

  test("shows nothing of a person hidden from her by a conflict of interest, nor of what is about that person", async () => {
    const { token, staff } = await signedIn(database, officer);
    const [one, two] = [await signedIn(database), await signedIn(database)];
    const personId = await personOnRecord(database);
    await record(one.token, { event: "person.seen", personId });
    await record(two.token, { event: "case.seen", thingId: await thingWith(database, [], personId) });
    assert.ok((await streams(token)).includes(one.stream) && (await streams(token)).includes(two.stream));
    await conflictOf(staff, personId);
    const seen = await streams(token);
    assert.ok(!seen.includes(one.stream) && !seen.includes(two.stream));
  });
});
