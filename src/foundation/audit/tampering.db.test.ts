import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, test } from "node:test";
import fc from "fast-check";
import { freshDatabase } from "../../../tests/support/database.ts";
import { withActor } from "../access/index.ts";
import type { Database } from "../db/index.ts";
import type { House } from "../house/index.ts";
import { inTransaction, jobAtWork, signedIn, twoAgencies } from "./builders.ts";
import { readKeptCheckpoints } from "./checkpoint-folder.ts";
import { exportWholeAudit } from "./export-audit.ts";
import { signingPair } from "./proof/export-builders.ts";
import { recordAudit } from "./record-audit.ts";
import { sealCheckpoint } from "./seal-checkpoint.ts";
import { REKEY, TAMPERINGS } from "./proof/tamperings.ts";
import { verifyExport, type AuditVerdict } from "./verify-export.ts";

const TABLES = ["entry", "stream_head", "checkpoint"];
const { signer, verifier } = signingPair();
let database: Database;
let folder: string;
let actors: { token: string; stream: string }[];

before(async () => {
  database = await freshDatabase();
  await twoAgencies(database);
  actors = [
    await signedIn(database),
    await signedIn(database, { agency: "council" }),
    await jobAtWork(database, "clocks"),
  ];
  await asOwner("create schema tampering");
  for (const table of TABLES) {
    await asOwner(`create table tampering.${table} as table audit.${table} with no data`);
    // Whoever owns the database can take away what guards it; that is the case being tested.
    await asOwner(`alter table audit.${table} disable trigger user`);
    await asOwner(`alter table audit.${table} disable row level security`);
  }
  await asOwner(REKEY);
  // Every run tampers with the second entry or a later one of any stream, so that each needs a few.
  await act(actors.flatMap((_, of) => Array.from({ length: 4 }, (): Doing => ({ kind: "entry", of }))));
  await replace("audit", "tampering");
  await database.lockDown();
});
after(() => database.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fanlight-checkpoints-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const asOwner = (text: string, values: unknown[] = []) =>
  database.withOwner((client) => client.query(text, values));

async function act(doings: readonly Doing[]): Promise<void> {
  for (const doing of doings) {
    if (doing.kind === "seal") await seal();
    else await record(doing.of);
  }
}

const record = (of: number) =>
  withActor({ database } as House, actors[of]?.token ?? "", (tx) =>
    recordAudit(tx, { event: "case.seen", thingId: randomUUID(), detail: { n: 1.5, code: "a" } }),
  );

const seal = () => sealCheckpoint({ database, signer, folder, now: () => new Date() });

async function exportAndVerify(): Promise<AuditVerdict> {
  const lines: string[] = [];
  // A minute on: no checkpoint kept elsewhere may pass for one made after the export.
  const now = () => new Date(Date.now() + 60_000);
  await exportWholeAudit({
    database,
    now,
    publicKey: undefined,
    write: (line) => void lines.push(`${line}\n`),
  });
  async function* pieces() {
    yield* lines;
  }
  return verifyExport(pieces(), verifier, readKeptCheckpoints(folder));
}

/** Everything as it was before the first test, the checkpoints kept elsewhere included. */
async function restore(): Promise<void> {
  await replace("tampering", "audit");
  rmSync(folder, { recursive: true });
}

async function replace(from: string, to: string): Promise<void> {
  for (const table of TABLES) {
    await asOwner(`delete from ${to}.${table}`);
    await asOwner(`insert into ${to}.${table} select * from ${from}.${table}`);
  }
}

const doings: fc.Arbitrary<Doing[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant("entry" as const), of: fc.nat(2) }) },
    { weight: 1, arbitrary: fc.constant({ kind: "seal" as const }) },
  ),
  { maxLength: 10 },
);

for (const [what, tampering] of Object.entries(TAMPERINGS)) {
  test(`found in any history: the owner of the database ${what}`, async () => {
    await fc.assert(
      fc.asyncProperty(doings, fc.nat(2), fc.nat(), async (history, of, position) => {
        await act([...history, { kind: "entry", of: 0 }, { kind: "seal" }]);
        const untouched = await exportAndVerify();
        assert.deepEqual([untouched.problems, untouched.unsealed], [[], 0]);
        const stream = actors[of]?.stream ?? "";
        const { rows } = await asOwner("select count(*) as n from audit.entry where stream_id = $1", [
          stream,
        ]);
        const length = Number((rows[0] as { n: number }).n);
        const place = { stream, length, seq: 2 + (position % (length - 1)) };
        await inTransaction(database, (client) => tampering(client, place));
        try {
          const verdict = await exportAndVerify();
          assert.equal(verdict.ok, false);
        } finally {
          await restore();
        }
      }),
      { numRuns: 3 },
    );
  });
}

type Doing = { kind: "entry"; of: number } | { kind: "seal" };
