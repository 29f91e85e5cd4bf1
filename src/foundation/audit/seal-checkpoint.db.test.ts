import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import { sql } from "kysely";
import { freshDatabase } from "../../../tests/support/database.ts";
import { testEngine } from "../../../tests/support/engine.ts";
import { withActor } from "../access/index.ts";
import type { Database } from "../db/index.ts";
import type { House } from "../house/index.ts";
import { signedIn, twoAgencies } from "./builders.ts";
import { readKeptCheckpoints } from "./checkpoint-folder.ts";
import { isGenuine, NOTHING_BEFORE, type Checkpoint } from "./checkpoint.ts";
import { signingPair } from "./proof/export-builders.ts";
import { recordAudit } from "./record-audit.ts";
import { sealCheckpoint } from "./seal-checkpoint.ts";

const { signer, verifier } = signingPair();
const folders: string[] = [];
let database: Database;
let folder: string;

before(async () => {
  database = await freshDatabase();
  await twoAgencies(database);
  await database.lockDown();
});
after(async () => {
  await database.close();
  for (const made of folders) rmSync(made, { recursive: true });
});
beforeEach(async () => {
  newFolder();
  await seal();
});

function newFolder(): void {
  folder = mkdtempSync(join(tmpdir(), "fanlight-checkpoints-"));
  folders.push(folder);
}

const seal = () => sealCheckpoint({ database, signer, folder, now: () => new Date() });

const record = (token: string) =>
  withActor({ database } as House, token, (tx) => recordAudit(tx, { event: "case.seen" }));

async function kept(): Promise<Checkpoint[]> {
  const all: Checkpoint[] = [];
  for await (const { checkpoint } of readKeptCheckpoints(folder)) if (checkpoint) all.push(checkpoint);
  return all;
}

describe("sealing", () => {
  test("signs the heads of the streams that grew, and follows the checkpoint before", async () => {
    const [one, two] = [await signedIn(database), await signedIn(database)];
    await record(one.token);
    await record(one.token);
    const first = await seal();
    await record(two.token);
    const second = await seal();
    assert.deepEqual(
      first?.heads.map(([stream, seq]) => [stream, seq]),
      [[one.stream, 2]],
    );
    assert.deepEqual(
      second?.heads.map(([stream, seq]) => [stream, seq]),
      [[two.stream, 1]],
    );
    assert.equal(second?.prev, first?.hash);
    assert.ok(first && isGenuine(first, verifier));
  });

  test("makes no checkpoint when nothing grew", async () => {
    assert.equal(await seal(), undefined);
  });

  test("begins with a checkpoint that follows nothing", async () => {
    const { token } = await signedIn(database);
    await record(token);
    await seal();
    assert.equal((await kept())[0]?.prev, NOTHING_BEFORE);
  });

  test("by several processes at once makes one unbroken row", async () => {
    const actors = await Promise.all(Array.from({ length: 4 }, () => signedIn(database)));
    await Promise.all(actors.flatMap(({ token }) => [record(token), seal(), record(token), seal()]));
    await seal();
    const all = await kept();
    assert.deepEqual(
      all.map(({ id }) => id),
      all.map((_, index) => index + 1),
    );
    for (const [index, { prev }] of all.entries()) assert.equal(prev, all[index - 1]?.hash ?? NOTHING_BEFORE);
  });

  // The embedded database serves one request at a time, so that nothing can be held there meanwhile.
  if (testEngine() === "postgres") {
    test("waits for no request, and seals what it had committed", async () => {
      const { token, stream } = await signedIn(database);
      await record(token);
      await withActor({ database } as House, token, async (tx) => {
        await recordAudit(tx, { event: "case.saved" });
        const checkpoint = await seal();
        assert.deepEqual(
          checkpoint?.heads.map(([sealed, seq]) => [sealed, seq]),
          [[stream, 1]],
        );
      });
      const next = await seal();
      assert.deepEqual(
        next?.heads.map(([sealed, seq]) => [sealed, seq]),
        [[stream, 2]],
      );
    });
  }
});

describe("the copies kept elsewhere", () => {
  test("are what is in the database, from the first on, in a folder that is new", async () => {
    const { token } = await signedIn(database);
    await record(token);
    const last = await seal();
    newFolder();
    await seal();
    assert.deepEqual((await kept()).at(-1), last);
    assert.equal((await kept()).length, last?.id);
  });

  test("catch up after a crash between storing and copying", async () => {
    const { token } = await signedIn(database);
    const real = folder;
    folder = mkdtempSync(join(tmpdir(), "fanlight-checkpoints-"));
    folders.push(folder);
    await record(token);
    const lost = await seal();
    folder = real;
    await seal();
    assert.deepEqual((await kept()).at(-1), lost);
  });

  test("stop the sealing when the database no longer has the newest of them", async () => {
    const { token } = await signedIn(database);
    await record(token);
    const last = await seal();
    await asOwner("alter table audit.checkpoint disable trigger user");
    await asOwner("alter table audit.checkpoint disable row level security");
    await asOwner(`delete from audit.checkpoint where id = ${last?.id}`);
    try {
      await assert.rejects(seal(), { code: "audit-disagrees" });
      newFolder();
      await record(token);
      assert.equal((await seal())?.id, last?.id);
    } finally {
      await asOwner("alter table audit.checkpoint enable trigger user");
      await asOwner("alter table audit.checkpoint enable row level security");
    }
  });

  test("stop the sealing when the newest of them is not a checkpoint", async () => {
    const { token } = await signedIn(database);
    await record(token);
    const last = await seal();
    const name = `checkpoint-${String(last?.id).padStart(12, "0")}.json`;
    writeFileSync(join(folder, "00000000", name), "{");
    await assert.rejects(seal(), { code: "audit-disagrees" });
  });
});

describe("the role that seals", () => {
  const asSealer = (text: string) =>
    database.transactionAs("fanlight_jobs", (tx) => sql.raw(text).execute(tx));

  test("cannot read what the entries say, nor the tables", async () => {
    for (const table of ["entry", "stream_head", "checkpoint"]) {
      await assert.rejects(asSealer(`select * from audit.${table}`), /permission denied/);
    }
    await assert.rejects(asSealer("select audit.append('case.seen', null, null, '{}')"), /permission denied/);
  });

  test("cannot add a checkpoint that does not follow the last one", async () => {
    const zeros = `decode(repeat('00', 32), 'hex')`;
    const add = `select audit.add_checkpoint(1, now(), '[]', 'k', ${zeros}, ${zeros}, decode(repeat('00', 64), 'hex'))`;
    await assert.rejects(asSealer(add), /does not follow/);
  });
});

const asOwner = (text: string) => database.withOwner((client) => client.query(text));
